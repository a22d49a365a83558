import jsonPatch from 'fast-json-patch';
import type { Operation } from 'fast-json-patch';
import { fieldsOf } from './body';
import { apiError, badRequest } from './status';

/**
 * Applies a patch to an object, by the media type of the request. Strategic merge patches are
 * taken as merge patches: lists are replaced as a whole.
 * @throws {ApiError} 422 when a JSON patch does not apply or its test fails, 400 for a body that
 *   is no patch, 415 for another media type
 */
export const applyPatch = (object: unknown, patch: unknown, contentType: string): unknown => {
  switch (contentType.split(';')[0]?.trim()) {
    case 'application/json-patch+json':
      return applyJsonPatch(object, patch);
    case 'application/merge-patch+json':
    case 'application/strategic-merge-patch+json':
      return merge(object, patch);
    default:
      throw apiError(
        415,
        'UnsupportedMediaType',
        'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json',
        {},
      );
  }
};

const applyJsonPatch = (object: unknown, patch: unknown): unknown => {
  if (!isOperations(patch)) throw badRequest('a JSON patch is a list of operations');
  try {
    return jsonPatch.applyPatch(structuredClone(object), patch, true).newDocument;
  } catch {
    throw apiError(
      422,
      'Invalid',
      'the server rejected our request due to an error in our request',
      {},
    );
  }
};

const isOperations = (patch: unknown): patch is Operation[] =>
  Array.isArray(patch) &&
  patch.every((step: unknown) => typeof step === 'object' && step !== null && 'op' in step);

/** RFC 7386 */
const merge = (target: unknown, patch: unknown): unknown => {
  const changes = fieldsOf(patch);
  if (!changes) return patch;
  const merged = fieldsOf(target) ?? {};
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete merged[name];
    else merged[name] = merge(merged[name], value);
  }
  return merged;
};
