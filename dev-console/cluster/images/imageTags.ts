import type { Answer } from '../rest/answer';
import { objectAnswer } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { notFound } from '../rest/status';
import type { Store } from '../store/store';
import { imageOfTag } from './imageView';
import { IMAGE_TAGS, splitTagName, streamFor } from './tagNames';
import type { Image, ImageStream } from './types';
import { historyOf, IMAGES, referenceOf } from './types';

/** An image tag: spec, whole history and, where it was read, the current image. */
const imageTag = (stream: ImageStream, tag: string, image: object | null): object => {
  const { namespace, uid, resourceVersion, generation, creationTimestamp, labels } =
    stream.metadata;
  return {
    metadata: {
      name: `${stream.metadata.name}:${tag}`,
      namespace,
      uid,
      resourceVersion,
      generation,
      creationTimestamp,
      ...(labels && { labels }),
    },
    spec: referenceOf(stream, tag) ?? null,
    status: historyOf(stream, tag) ?? null,
    image,
  };
};

/**
 * GET of one tag; answers for every kind of tag, `image` is null where there is none.
 * @throws {ApiError} 404 when neither spec nor status has the tag
 */
export const getImageTag = (store: Store, call: ApiCall): Answer => {
  const { name, tag } = splitTagName(call, IMAGE_TAGS);
  const stream = streamFor(store, call.namespace, name, IMAGE_TAGS);
  const history = historyOf(stream, tag);
  if (!history && !referenceOf(stream, tag)) throw notFound(IMAGE_TAGS, `${name}:${tag}`);
  const event = history?.items?.[0];
  const image = event && (store.get(IMAGES, undefined, event.image) as Image | undefined);
  return objectAnswer(
    200,
    IMAGE_TAGS,
    imageTag(stream, tag, image ? imageOfTag(stream, tag, event, image) : null),
  );
};

/** @returns all tags of a stream, of spec and status, by name, without their images */
export const listedImageTags = (stream: ImageStream): object[] => {
  const names = [
    ...(stream.spec.tags ?? []).map(({ name }) => name),
    ...(stream.status.tags ?? []).map(({ tag }) => tag),
  ];
  return [...new Set(names)].sort().map((tag) => imageTag(stream, tag, null));
};
