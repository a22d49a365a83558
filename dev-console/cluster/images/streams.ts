import { fieldsOf } from '../rest/body';
import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';
import { withHistories } from './history';
import { emptyStream } from './imageStreamTags';
import { resolveSpecTags } from './specTags';
import type { MayPull } from './specTags';
import type { ImageStream, TagHistory } from './types';

/** What the image API does to a stream that is created or updated: fills in, resolves its tags. */
export const admitStream = (
  store: Store,
  after: KubeObject,
  before: KubeObject | undefined,
  mayPull: MayPull,
): KubeObject => {
  const empty = emptyStream(after.metadata.namespace ?? '', after.metadata.name);
  const spec = fieldsOf(after.spec);
  const lookupPolicy = fieldsOf(spec?.lookupPolicy);
  const stream = {
    ...after,
    spec: { ...spec, lookupPolicy: { local: lookupPolicy?.local === true } },
    status: before ? after.status : empty.status,
  } as ImageStream;
  return resolveSpecTags(store, stream, before as ImageStream | undefined, mayPull);
};

/** What it does to a new status: histories sorted by tag, an empty list left out. */
export const admitStreamStatus = (stream: KubeObject): KubeObject => {
  const tags = fieldsOf(stream.status)?.tags;
  return withHistories(stream as ImageStream, Array.isArray(tags) ? (tags as TagHistory[]) : []);
};
