import { quantity } from './quantity';
import type { Answer } from '../rest/answer';
import { jsonAnswer } from '../rest/answer';
import { fieldsOf, objectOf, textOf } from '../rest/body';
import type { ApiCall } from '../rest/call';
import { apiError, badRequest, forbidden, notFound, success } from '../rest/status';
import type { NewObject } from '../store/object';
import { timestamp } from '../store/object';
import type { Store } from '../store/store';
import { addTagEvent } from './history';
import type { Image, ImageStream, TagEvent } from './types';
import { IMAGES, ownReference, STREAMS } from './types';

const MANAGED = 'openshift.io/image.managed';

/**
 * POST of an image stream mapping: what a push does, and an undo. Makes the Image object where
 * there is none, and puts it in front of the tag's history; the same again changes nothing.
 * **Dry run is ignored** (recorded in undo-dryRun.json).
 * @throws {ApiError} 500 with the image's resourceVersion left in, 404 without the stream, 403
 *   over the project's limit for images
 */
export const createMapping = (store: Store, call: ApiCall): Answer => {
  const mapping = objectOf(call.body);
  const given = fieldsOf(mapping.image);
  if (!given) throw badRequest('image: Required value');
  const image = objectOf(given);
  if (!image.metadata.name) throw badRequest('image.metadata.name: Required value');
  const name = mapping.metadata.name;
  const stream = store.get(STREAMS, call.namespace, name) as ImageStream | undefined;
  if (!stream) throw notFound({ group: 'image.openshift.io', resource: 'imagestreams' }, name);
  if (image.metadata.resourceVersion) {
    throw apiError(500, undefined, 'resourceVersion should not be set on objects to be created');
  }
  checkLimit(store, call.namespace ?? '', image);

  const digest = image.metadata.name;
  const known = store.get(IMAGES, undefined, digest) as Image | undefined;
  if (!known) store.create(IMAGES, normalised(image));
  // An image that the cluster has already is most likely tagged elsewhere too: the pull spec
  // is made local to this stream.
  const isManaged = image.metadata.annotations?.[MANAGED] === 'true';
  const event: TagEvent = {
    created: timestamp(store.now()),
    dockerImageReference:
      known && isManaged
        ? ownReference(call.namespace ?? '', name, digest)
        : textOf(image.dockerImageReference),
    image: digest,
    generation: stream.metadata.generation ?? 1,
  };
  const tag = textOf(mapping.tag) || 'latest';
  const next = addTagEvent(stream, tag, event);
  if (next !== stream) store.replace(STREAMS, withFollowers(next, tag, event));
  return jsonAnswer(201, { ...success(), code: 201 });
};

/** Tags of the same stream that follow the pushed one go along. */
const withFollowers = (stream: ImageStream, tag: string, event: TagEvent): ImageStream => {
  const { name, namespace } = stream.metadata;
  let followed = stream;
  for (const { name: follower, from, reference } of stream.spec.tags ?? []) {
    const own = from && (!from.namespace || from.namespace === namespace);
    if (reference || !own || from.kind !== 'ImageStreamTag' || follower === tag) continue;
    if (from.name === tag || from.name === `${name}:${tag}`) {
      followed = addTagEvent(followed, follower, event);
    }
  }
  return followed;
};

const normalised = (image: NewObject): NewObject => {
  const { labels, annotations, name } = image.metadata;
  const metadata = fieldsOf(image.dockerImageMetadata);
  return {
    ...image,
    metadata: { name, ...(labels && { labels }), ...(annotations && { annotations }) },
    ...(metadata && {
      dockerImageMetadata: {
        ContainerConfig: {},
        ...metadata,
        kind: 'DockerImage',
        apiVersion: 'image.openshift.io/1.0',
      },
    }),
  };
};

const checkLimit = (store: Store, namespace: string, image: NewObject): void => {
  const size = fieldsOf(image.dockerImageMetadata)?.Size;
  if (typeof size !== 'number') return;
  for (const range of store.list('limitranges', namespace)) {
    const limits = fieldsOf(range.spec)?.limits;
    for (const limit of Array.isArray(limits) ? limits.map(fieldsOf) : []) {
      const max = textOf(fieldsOf(limit?.max)?.storage);
      if (limit?.type === 'openshift.io/Image' && max && size > quantity(max)) {
        throw forbidden(
          { group: 'image.openshift.io', resource: 'imagestreammappings' },
          image.metadata.name,
          `maximum storage usage per openshift.io/Image is ${max}, but limit is ${size}`,
        );
      }
    }
  }
};
