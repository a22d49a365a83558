import type { ApiCall } from '../rest/call';
import type { ResourceDefinition } from '../rest/resources';
import { COMPUTED_RESOURCES } from '../rest/resources';
import { badRequest, notFound } from '../rest/status';
import type { Store } from '../store/store';
import type { ImageStream } from './types';
import { STREAMS } from './types';

const definitionOf = (resource: string): ResourceDefinition => {
  const found = COMPUTED_RESOURCES.find((candidate) => candidate.resource === resource);
  if (!found) throw new Error(`no resource ${resource}`);
  return found;
};

/** The two forms in which the API shows a tag, and the one for a digest. */
export const IMAGE_STREAM_TAGS = definitionOf('imagestreamtags');
export const IMAGE_TAGS = definitionOf('imagetags');
export const IMAGE_STREAM_IMAGES = definitionOf('imagestreamimages');

/**
 * Takes apart `STREAM:TAG`.
 * @throws {ApiError} 400 when the name has another form
 */
export const splitTagName = (
  call: Pick<ApiCall, 'name'>,
  definition: ResourceDefinition,
): { name: string; tag: string } => {
  const [name = '', tag, ...more] = (call.name ?? '').split(':');
  if (!name || !tag || more.length > 0) {
    throw badRequest(`${definition.kind}s must be retrieved with <name>:<tag>`);
  }
  return { name, tag };
};

/** @throws {ApiError} 404, in the name of the asked resource, when there is no such stream */
export const streamFor = (
  store: Store,
  namespace: string | undefined,
  name: string,
  definition: ResourceDefinition,
): ImageStream => {
  const stream = store.get(STREAMS, namespace, name) as ImageStream | undefined;
  if (!stream) throw notFound(definition, name);
  return stream;
};
