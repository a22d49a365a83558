import type { JsonObject } from '../../json/json';
import { isObject, textAt } from '../../json/json';
import type { TagSource } from '../records';

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
