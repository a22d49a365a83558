import type { Account } from '../access/users';

/** One request, taken apart as the API server does it. */
export interface ApiCall {
  method: string;
  /** get, list, watch, create, update, patch, delete or deletecollection. */
  verb: string;
  group: string;
  version: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  query: URLSearchParams;
  /** Path and query as they came, for faults and messages. */
  url: string;
  accept: string;
  contentType: string;
  /** The parsed body; undefined when there is none. */
  body: unknown;
  account: Account;
}

/** Where a path leads within the API. */
export type Target = Pick<
  ApiCall,
  'group' | 'version' | 'resource' | 'subresource' | 'namespace' | 'name'
>;

/**
 * Takes apart `/api/v1/…` and `/apis/GROUP/VERSION/…`.
 * @returns undefined when the path does not lead to a resource
 */
export const targetOf = (path: string): Target | undefined => {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [root, ...rest] = parts;
  const group = root === 'api' ? '' : root === 'apis' ? rest.shift() : undefined;
  const version = rest.shift();
  if (group === undefined || version === undefined || rest.length === 0) return undefined;
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const namespace = inNamespace ? rest[1] : undefined;
  const [resource, name, subresource] = inNamespace ? rest.slice(2) : rest;
  if (resource === undefined) return undefined;
  // A namespace lies in itself, a project in its namespace: role bindings decide about both.
  const own = ['namespaces', 'projects'].includes(resource) ? name : undefined;
  return {
    group,
    version,
    resource,
    ...(name !== undefined && { name }),
    ...(subresource !== undefined && { subresource }),
    ...((namespace ?? own) !== undefined && { namespace: namespace ?? own }),
  };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** @returns the verb by which access is decided */
export const verbOf = (method: string, name: string | undefined, watch: boolean): string => {
  switch (method) {
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return name === undefined ? 'deletecollection' : 'delete';
    default:
      return watch ? 'watch' : name === undefined ? 'list' : 'get';
  }
};

/** @returns whether the query asks for a watch (`watch=1`, `watch=true`) */
export const asksForWatch = (query: URLSearchParams): boolean =>
  ['1', 'true'].includes(query.get('watch') ?? '');
