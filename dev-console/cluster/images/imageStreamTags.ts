import type { Answer } from '../rest/answer';
import { objectAnswer } from '../rest/answer';
import { fieldsOf, objectOf, textOf } from '../rest/body';
import type { ApiCall } from '../rest/call';
import { isDryRunQuery } from '../rest/deletionOptions';
import { alreadyExists, badRequest, notFound } from '../rest/status';
import type { Store } from '../store/store';
import { withReferences } from './history';
import { imageOfTag } from './imageView';
import { resolveSpecTags } from './specTags';
import type { MayPull } from './specTags';
import { IMAGE_STREAM_TAGS, splitTagName, streamFor } from './tagNames';
import type { Image, ImageStream, TagReference } from './types';
import { currentEvent, IMAGES, referenceOf, REGISTRY, STREAMS } from './types';

/** An image stream tag of a stream, without kind and apiVersion. */
const imageStreamTag = (stream: ImageStream, tag: string, image: Image | undefined): object => {
  const { namespace, uid, resourceVersion, creationTimestamp, labels } = stream.metadata;
  const event = currentEvent(stream, tag);
  const reference = referenceOf(stream, tag);
  const conditions = stream.status.tags?.find((history) => history.tag === tag)?.conditions;
  return {
    metadata: {
      name: `${stream.metadata.name}:${tag}`,
      namespace,
      uid,
      resourceVersion,
      creationTimestamp: event?.created ?? creationTimestamp,
      ...(labels && { labels }),
      ...(reference?.annotations && { annotations: reference.annotations }),
    },
    tag: reference ?? null,
    generation: event?.generation ?? 0,
    lookupPolicy: stream.spec.lookupPolicy,
    ...(conditions && { conditions }),
    image: imageOfTag(stream, tag, event, image),
  };
};

/**
 * GET of one tag. A tag without an image answers 404, though it is there; where the image object
 * was pruned, the message names the digest.
 * @throws {ApiError} 400 for a malformed name, 404
 */
export const getImageStreamTag = (store: Store, call: ApiCall): Answer => {
  const { name, tag } = splitTagName(call, IMAGE_STREAM_TAGS);
  const stream = streamFor(store, call.namespace, name, IMAGE_STREAM_TAGS);
  const event = currentEvent(stream, tag);
  if (!event?.image) throw notFound(IMAGE_STREAM_TAGS, `${name}:${tag}`);
  const image = store.get(IMAGES, undefined, event.image) as Image | undefined;
  if (!image) throw notFound(IMAGE_STREAM_TAGS, event.image);
  return objectAnswer(200, IMAGE_STREAM_TAGS, imageStreamTag(stream, tag, image));
};

/** @returns the tags of a stream that a list shows: those with an image, unread */
export const listedImageStreamTags = (stream: ImageStream): object[] =>
  (stream.status.tags ?? [])
    .filter(({ items }) => items?.[0]?.image)
    .map(({ tag }) => imageStreamTag(stream, tag, undefined));

/**
 * POST of a tag, or PUT of one that has a spec, as `oc tag` does; makes the stream where there is
 * none.
 * @throws {ApiError} 409 when a new tag has a spec already, 422 when its source cannot be resolved
 */
export const setImageStreamTag = (store: Store, call: ApiCall, mayPull: MayPull): Answer => {
  const given = objectOf(call.body);
  const { name, tag } = splitTagName({ ...call, name: given.metadata.name }, IMAGE_STREAM_TAGS);
  const asked = fieldsOf(given.tag);
  if (!asked) throw badRequest('tag: Required value');
  const before = store.get(STREAMS, call.namespace, name) as ImageStream | undefined;
  const isNew = call.verb === 'create';
  if (isNew && before && referenceOf(before, tag)) {
    throw alreadyExists(IMAGE_STREAM_TAGS, `${name}:${tag}`);
  }
  const { generation: _generation, ...wanted } = asked;
  const base = before ?? emptyStream(call.namespace ?? '', name);
  const raised = {
    ...base,
    metadata: {
      ...base.metadata,
      generation: before ? (before.metadata.generation ?? 1) + 1 : 1,
    },
  };
  const reference = { ...wanted, name: textOf(wanted.name) || tag } as TagReference;
  const next = resolveSpecTags(
    store,
    withReferences(raised, [
      ...(base.spec.tags ?? []).filter((other) => other.name !== reference.name),
      reference,
    ]),
    before,
    mayPull,
  );
  const stored = isDryRunQuery(call.query) ? next : storeStream(store, before, next);
  const event = currentEvent(stored, tag);
  const image = event && (store.get(IMAGES, undefined, event.image) as Image | undefined);
  return objectAnswer(isNew ? 201 : 200, IMAGE_STREAM_TAGS, imageStreamTag(stored, tag, image));
};

const storeStream = (
  store: Store,
  before: ImageStream | undefined,
  next: ImageStream,
): ImageStream => {
  if (before) return store.replace(STREAMS, next) as ImageStream;
  const { name, namespace, generation } = next.metadata;
  return store.create(STREAMS, {
    ...next,
    metadata: { name, ...(namespace && { namespace }), ...(generation && { generation }) },
  }) as ImageStream;
};

/** @returns a stream without tags, as the API makes it */
export const emptyStream = (namespace: string, name: string): ImageStream => ({
  metadata: { name, namespace, uid: '', resourceVersion: '', creationTimestamp: '', generation: 1 },
  spec: { lookupPolicy: { local: false } },
  status: { dockerImageRepository: `${REGISTRY}/${namespace}/${name}` },
});
