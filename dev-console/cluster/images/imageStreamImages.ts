import type { Answer } from '../rest/answer';
import { objectAnswer } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { badRequest, notFound } from '../rest/status';
import type { Store } from '../store/store';
import { IMAGE_STREAM_IMAGES, streamFor } from './tagNames';
import type { Image } from './types';
import { IMAGES } from './types';

/**
 * GET of `STREAM@DIGEST`: an image of any revision of the stream.
 * @throws {ApiError} 404 for everyone once no tag of the stream holds the digest
 */
export const getImageStreamImage = (store: Store, call: ApiCall): Answer => {
  const full = call.name ?? '';
  const [name = '', digest, ...more] = full.split('@');
  if (!name || !digest || more.length > 0) {
    throw badRequest('ImageStreamImages must be retrieved with <name>@<id>');
  }
  const { group } = IMAGE_STREAM_IMAGES;
  const stream = streamFor(store, call.namespace, name, {
    ...IMAGE_STREAM_IMAGES,
    resource: 'imagestreams',
  });
  const held = (stream.status.tags ?? [])
    .flatMap(({ items }) => items ?? [])
    .some(({ image }) => image === digest);
  // The server writes the resource in the singular here; recorded in undo-after-prune.json.
  if (!held) throw notFound({ group, resource: 'imagestreamimage' }, full);
  const image = store.get(IMAGES, undefined, digest) as Image | undefined;
  if (!image) throw notFound({ group, resource: 'images' }, digest);
  return objectAnswer(200, IMAGE_STREAM_IMAGES, {
    metadata: {
      name: full,
      namespace: call.namespace,
      creationTimestamp: image.metadata.creationTimestamp,
    },
    image,
  });
};
