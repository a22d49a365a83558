import { asObject, objectAt, textAt } from '../../domain/json/json';
import type { ApiRequest } from './connection';

/**
 * A request that must not leave: what it says is not what the server would do.
 * @internal for its test
 */
export class UnsafeRequestError extends Error {
  override readonly name = 'UnsafeRequestError';
}

/**
 * Holds back requests that would do something other than they seem to. The API ignores the query
 * of a DELETE that has a body, and deletes for real where the query says `dryRun=All`; without a
 * body the console sends one of its own (api-facts: The deadliest trap). So a deletion says
 * everything in its body and nothing in a query, and names the object that it means by uid. A
 * replacement without a `resourceVersion` would undo whatever happened since it was read.
 * @throws {UnsafeRequestError}
 */
export const refuseUnsafe = (request: ApiRequest): void => {
  if (request.method === 'DELETE') refuseUnsafeDeletion(request);
  if (request.method === 'PUT') refuseUnsafeReplacement(request);
};

const refuseUnsafeReplacement = ({ path, body }: ApiRequest): void => {
  const [, query] = path.split('?');
  if (query !== undefined && query !== 'dryRun=All') {
    throw new UnsafeRequestError('A replacement takes no query but dryRun=All');
  }
  if (textAt(objectAt(asObject(body), 'metadata'), 'resourceVersion') === '') {
    throw new UnsafeRequestError('A replacement needs the version of what it replaces');
  }
};

const refuseUnsafeDeletion = ({ path, body }: ApiRequest): void => {
  const options = asObject(body);
  if (path.includes('?')) throw new UnsafeRequestError('A deletion takes no query');
  if (options['kind'] !== 'DeleteOptions') {
    throw new UnsafeRequestError('A deletion needs its DeleteOptions');
  }
  const uid = objectAt(options, 'preconditions')['uid'];
  if (typeof uid !== 'string' || uid === '') {
    throw new UnsafeRequestError('A deletion needs the uid of what it deletes');
  }
};
