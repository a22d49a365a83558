import type { ImageUse, Referrer, TagSource } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, isObject, listAt, objectAt, textAt } from '../../json/json';
import { collectObjectReference } from './objectReference';
import { buildReferrer } from './referrerParts';

/**
 * What `spec.tags[].from` names, or null. An ImageStreamTag without a colon is a tag of the same
 * stream: `latest` in the stream `app` is `app:latest`.
 */
export const trimTagSource = (
  specTag: JsonObject,
  stream: string,
  namespace: string,
): TagSource | null => {
  const from = specTag['from'];
  if (!isObject(from)) return null;
  const kind = textAt(from, 'kind');
  const name = textAt(from, 'name');
  const ofStream = kind === 'ImageStreamTag' && name !== '' && !name.includes(':');
  return {
    kind,
    namespace: textAt(from, 'namespace') || (kind === 'DockerImage' ? '' : namespace),
    name: ofStream && !name.includes('@') ? `${stream}:${name}` : name,
  };
};

/**
 * An image stream as one that refers to images: each spec tag that follows, points or imports.
 * @throws {InvalidAnswerError}
 */
export const trimStreamSources = (stream: JsonObject): Referrer => {
  const metadata = objectAt(stream, 'metadata');
  const namespace = textAt(metadata, 'namespace');
  const name = textAt(metadata, 'name');
  const uses: ImageUse[] = [];
  for (const entry of listAt(objectAt(stream, 'spec'), 'tags')) {
    const specTag = asObject(entry);
    const source = trimTagSource(specTag, name, namespace);
    collectObjectReference(source, 'specTag', textAt(specTag, 'name'), namespace, uses);
  }
  return buildReferrer('ImageStream', stream, uses, {});
};
