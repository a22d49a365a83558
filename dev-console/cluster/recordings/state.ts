import { ROLE_BINDINGS } from '../access/authorizer';
import { emptyStream } from '../images/imageStreamTags';
import { withHistories, withReferences } from '../images/history';
import type { ImageStream, TagEvent, TagHistory, TagReference } from '../images/types';
import { IMAGES, STREAMS } from '../images/types';
import type { KubeObject } from '../store/object';
import { Store } from '../store/store';
import { recordedImages } from './recordedImages';
import { recorded, recordedItems } from './recording';

/** The state that a recording began with, put together from what the recordings show. */
export class RecordedState {
  readonly store: Store;
  /** Versions as recorded, and what they are here. */
  readonly versions = new Map<string, string>();
  private readonly images = recordedImages();

  constructor(now: () => Date, startRevision: number) {
    this.store = new Store(now, startRevision);
    for (const name of ['shop', 'tags', 'prod', 'billing']) this.addProject(name);
  }

  /** Stores an object as it was recorded, uid and times included, under a version of its own. */
  add(resource: string, object: KubeObject): this {
    const { kind: _kind, apiVersion: _version, ...rest } = object;
    const stored = this.store.create(resource, rest as KubeObject);
    const { resourceVersion } = object.metadata;
    if (resourceVersion) this.versions.set(resourceVersion, stored.metadata.resourceVersion);
    if (resource === STREAMS) this.addImagesOf(stored as ImageStream);
    return this;
  }

  /** Stores the recorded images of these digests; those that no recording shows in full, bare. */
  addImages(digests: readonly string[]): this {
    for (const digest of digests) {
      if (!digest || this.store.get(IMAGES, undefined, digest)) continue;
      const image = this.images.get(digest);
      if (image) this.add(IMAGES, image);
      else this.store.create(IMAGES, { metadata: { name: digest } });
    }
    return this;
  }

  /** Takes an image away that the stream brought along. */
  without(digest: string): this {
    const image = this.store.get(IMAGES, undefined, digest);
    if (image) this.store.remove(IMAGES, image);
    return this;
  }

  private addImagesOf(stream: ImageStream): void {
    const items = (stream.status.tags ?? []).flatMap((history) => history.items ?? []);
    this.addImages(items.map(({ image }) => image));
  }

  private addProject(name: string): void {
    const known = recordedItems('list', 15).find(({ metadata }) => metadata.name === name);
    const fallback = {
      metadata: { name, uid: `uid of ${name}`, resourceVersion: '0', creationTimestamp: '' },
    };
    this.add('namespaces', known ?? fallback);
    if (name === 'prod' || name === 'billing') return;
    for (const binding of recordedItems('pull-rights', 3)) {
      const isMember = /^(dev|viewer)-/.test(binding.metadata.name);
      if (name !== 'tags' && !isMember) continue;
      this.add(ROLE_BINDINGS, {
        ...binding,
        metadata: {
          ...binding.metadata,
          namespace: name,
          uid: name === 'tags' ? binding.metadata.uid : `${name} ${binding.metadata.uid}`,
        },
      });
    }
  }
}

/** @returns a stream with these tags, for what no recording shows as a whole */
export const streamWith = (
  namespace: string,
  name: string,
  tags: Record<string, TagEvent[]>,
  metadata: Partial<KubeObject['metadata']> = {},
): ImageStream => {
  const histories: TagHistory[] = Object.entries(tags).map(([tag, items]) => ({ tag, items }));
  const stream = withHistories(emptyStream(namespace, name), histories);
  return { ...stream, metadata: { ...stream.metadata, uid: `${namespace}/${name}`, ...metadata } };
};

/** The project `shop` at its beginning: two streams, three pods, a deployment config. */
export const shopAtFirst = (state: RecordedState): RecordedState => {
  const [shared, myapp, worker] = recordedItems('list', 5);
  for (const stream of [shared, myapp, worker]) if (stream) state.add(STREAMS, stream);
  for (const pod of recordedItems('list', 13)) state.add('pods', pod);
  for (const config of recordedItems('list', 12)) {
    state.add('deploymentconfigs.apps.openshift.io', config);
  }
  for (const range of recordedItems('list', 14)) state.add('limitranges', range);
  return state;
};

/** The streams of the project `tags`, put together from its image tags. */
export const tagsProject = (state: RecordedState): RecordedState => {
  const streams = new Map<string, ImageStream>();
  for (const { metadata, spec, status } of recordedItems('tags', 2)) {
    const [name = ''] = metadata.name.split(':');
    const known = streams.get(name) ?? {
      ...emptyStream('tags', name),
      metadata: { ...metadata, name },
    };
    const histories = [...(known.status.tags ?? []), ...(status ? [status as TagHistory] : [])];
    const references = [...(known.spec.tags ?? []), ...(spec ? [spec as TagReference] : [])];
    streams.set(name, withReferences(withHistories(known, histories), references));
  }
  for (const stream of streams.values()) state.add(STREAMS, stream);
  const gone = streams.get('gone')?.status.tags?.[0]?.items?.[0]?.image ?? '';
  return state.without(gone);
};

/** @returns the stream `myapp` as recorded last before undo, with one more tag */
export const myappWith = (tag: string, events: TagEvent[]): ImageStream => {
  const known = recorded('patch', 6) as ImageStream;
  const stream = { ...known, metadata: { ...known.metadata, resourceVersion: '' } };
  return withHistories(stream, [...(stream.status.tags ?? []), { tag, items: events }]);
};
