import { minutesAgo, someAge } from './clock';
import { registry, type ImageMaker, type ImageObject } from './images';
import type { Random } from './random';

/** A tag that others can refer to, with the images of its history, newest first. */
export interface KnownTag {
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly images: readonly string[];
}

/** Share of history items whose Image object is gone. */
const GONE = 0.02;

const tagNames = (random: Random): ReadonlySet<string> => {
  const names = new Set(['latest']);
  const major = random.between(0, 3);
  for (let more = random.between(0, 8); more > 0; more -= 1) {
    const version = `v${major}.${random.between(0, 12)}.${random.between(0, 20)}`;
    const pull = `pr-${random.between(1, 999)}`;
    const release = `release-${random.between(1, 40)}`;
    const candidate = `${version}-rc.${random.between(1, 4)}`;
    names.add(random.pick([version, release, pull, random.hex(7), candidate, 'dev', 'prod']));
  }
  return names;
};

/** The image streams of a cluster, and the tags in them. */
export class StreamMaker {
  readonly streams: object[] = [];
  readonly tags: KnownTag[] = [];

  constructor(
    private readonly random: Random,
    private readonly maker: ImageMaker,
  ) {}

  /** One more stream with its tags; their images are made on the way. */
  add(namespace: string): void {
    const { random } = this;
    const name = `app-${this.streams.length}`;
    const age = random.chance(0.05) ? random.between(3, 55) : someAge(random, 400) + 24 * 60;
    const pool: ImageObject[] = [];
    const tags: object[] = [];
    const specTags: object[] = [];
    for (const tag of tagNames(random)) {
      const items = this.historyOf(tag, `${namespace}/${name}`, age, pool);
      const images = items.map(({ image }) => image);
      tags.push({ tag, items });
      this.tags.push({ namespace, stream: name, tag, images });
      if (tag !== 'latest' && random.chance(0.5))
        specTags.push(this.pinned(tag, name, images[0] ?? ''));
    }
    this.streams.push({
      metadata: {
        name,
        namespace,
        uid: random.uid(),
        creationTimestamp: minutesAgo(age),
        labels: { application: `app-${this.streams.length % 7}` },
      },
      spec: { lookupPolicy: { local: random.chance(0.2) }, tags: specTags },
      status: { dockerImageRepository: `${registry}/${namespace}/${name}`, tags },
    });
  }

  /** A third of the items bring back an image that the stream had, as re-tagging does. */
  private historyOf(tag: string, repository: string, streamAge: number, pool: ImageObject[]) {
    const { random } = this;
    let age = Math.min(someAge(random, 300), streamAge);
    const length = random.between(1, tag === 'latest' ? 9 : 3);
    return Array.from({ length }, (_, position) => {
      const image = random.chance(GONE) ? random.digest() : this.imageFor(repository, age, pool);
      const item = {
        created: minutesAgo(age),
        dockerImageReference: `${registry}/${repository}@${image}`,
        image,
        generation: length - position,
      };
      age += someAge(random, 40);
      return item;
    });
  }

  private imageFor(repository: string, age: number, pool: ImageObject[]): string {
    const { random } = this;
    if (pool.length > 0 && random.chance(0.35)) return random.pick(pool).metadata.name;
    const imported = random.chance(0.2) ? random.between(0, 3000) : 0;
    const image = this.maker.add(repository, age + imported);
    pool.push(image);
    return image.metadata.name;
  }

  private pinned(tag: string, stream: string, image: string): object {
    return {
      name: tag,
      from: { kind: 'ImageStreamImage', name: `${stream}@${image}` },
      generation: 1,
      importPolicy: {},
      referencePolicy: { type: this.random.chance(0.5) ? 'Local' : 'Source' },
    };
  }
}
