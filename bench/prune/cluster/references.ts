import { registry } from './images';
import type { Random } from './random';
import type { KnownTag } from './streams';

const ROUTE = 'default-route-openshift-image-registry.apps.example.test';

/** Where a range of a roll of the dice ends, and the pull spec that is written then. */
type Spelling = readonly [until: number, write: (known: KnownTag, random: Random) => string];

const imageOf = ({ images }: KnownTag, random: Random): string => random.pick(images);

/** The ways in which people refer to images, with the share of each; none that cannot be read. */
const spellings: readonly Spelling[] = [
  [0.4, (known, random) => `${repositoryOf(known)}@${imageOf(known, random)}`],
  [0.6, (known) => `${repositoryOf(known)}:${known.tag}`],
  [
    0.66,
    (known, random) =>
      `${ROUTE}/${known.namespace}/${known.stream}:${known.tag}@${imageOf(known, random)}`,
  ],
  [0.7, (known) => repositoryOf(known)],
  [0.74, ({ namespace, stream, tag }) => `${namespace}/${stream}:${tag}`],
  [0.78, (_, random) => `docker.io/library/nginx:1.${random.between(10, 29)}`],
  [0.82, ({ namespace, stream, tag }) => `quay.io/deep/${namespace}/${stream}:${tag}`],
  [0.85, imageOf],
  [0.87, () => 'nginx'],
  [0.89, () => ' '],
  [1, (_, random) => `quay.io/other/tool-${random.between(1, 30)}@${random.digest()}`],
];

const repositoryOf = ({ namespace, stream }: KnownTag): string =>
  `${registry}/${namespace}/${stream}`;

/** What pods, templates and builds of a cluster refer to. */
export class ReferenceMaker {
  constructor(
    private readonly random: Random,
    private readonly tags: readonly KnownTag[],
  ) {}

  pullSpec(): string {
    const { random } = this;
    const known = random.pick(this.tags);
    const roll = random.next();
    return spellings.find(([until]) => roll < until)?.[1](known, random) ?? '';
  }

  podSpec(): object {
    const { random } = this;
    const container = (name: string) => ({ name, image: this.pullSpec() });
    return {
      ...(random.chance(0.25) ? { initContainers: [container('init')] } : {}),
      containers: random.chance(0.5) ? [container('c0')] : [container('c0'), container('c1')],
    };
  }

  buildStrategy(): object {
    const from = this.buildFrom();
    return this.random.pick([
      { type: 'Source', sourceStrategy: { from } },
      { type: 'Docker', dockerStrategy: this.random.chance(0.3) ? {} : { from } },
      { type: 'Custom', customStrategy: { from } },
      { type: 'JenkinsPipeline', jenkinsPipelineStrategy: {} },
    ]);
  }

  private buildFrom(): object {
    const { random } = this;
    const known = random.pick(this.tags);
    const { namespace, stream, tag } = known;
    const named = random.chance(0.5) ? { namespace } : {};
    const roll = random.next();
    if (roll < 0.4) return { kind: 'ImageStreamTag', name: `${stream}:${tag}`, ...named };
    if (roll < 0.6) {
      return { kind: 'ImageStreamImage', name: `${stream}@${imageOf(known, random)}`, ...named };
    }
    return roll < 0.9
      ? { kind: 'DockerImage', name: this.pullSpec() }
      : { kind: 'Unknown', name: 'x' };
  }
}
