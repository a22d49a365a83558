/** An answer of the kind `Status`, by which the API tells errors and deletions. */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: { continue?: string };
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  details?: StatusDetails;
  code?: number;
}

/** What a `Status` is about. */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: { reason: string; message: string; field: string }[];
  retryAfterSeconds?: number;
}

/** A resource as messages name it: `pods`, `imagestreams.image.openshift.io`. */
export interface ResourceName {
  group: string;
  resource: string;
}

/** Ends a request with an error that the API answers with. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly status: Status & { code: number }) {
    super(status.message);
  }
}

/** @returns an error with the given code, reason and details */
export const apiError = (
  code: number,
  reason: string | undefined,
  message: string,
  details?: StatusDetails,
): ApiError =>
  new ApiError({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    ...(reason && { reason }),
    ...(details && { details }),
    code,
  });

/** @returns the qualified name that messages use */
const qualified = ({ group, resource }: ResourceName): string =>
  group ? `${resource}.${group}` : resource;

const detailsOf = ({ group, resource }: ResourceName, name?: string): StatusDetails => ({
  ...(name && { name }),
  ...(group && { group }),
  kind: resource,
});

/** 400 */
export const badRequest = (message: string): ApiError => apiError(400, 'BadRequest', message);

/** 404: an object that is not there. */
export const notFound = (resource: ResourceName, name: string): ApiError =>
  apiError(
    404,
    'NotFound',
    `${qualified(resource)} ${JSON.stringify(name)} not found`,
    detailsOf(resource, name),
  );

/** 404: a resource that the group does not have. */
export const unknownResource = (): ApiError =>
  apiError(404, 'NotFound', 'the server could not find the requested resource', {});

/** 409: the object is there already. */
export const alreadyExists = (resource: ResourceName, name: string): ApiError =>
  apiError(
    409,
    'AlreadyExists',
    `${qualified(resource)} ${JSON.stringify(name)} already exists`,
    detailsOf(resource, name),
  );

/** 409: a precondition or version does not hold. */
export const conflict = (resource: ResourceName, name: string, why: string): ApiError =>
  apiError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${qualified(resource)} ${JSON.stringify(name)}: ${why}`,
    detailsOf(resource, name),
  );

/** 403 */
export const forbidden = (
  resource: ResourceName,
  name: string | undefined,
  why: string,
): ApiError =>
  apiError(
    403,
    'Forbidden',
    `${qualified(resource)}${name ? ` ${JSON.stringify(name)}` : ''} is forbidden: ${why}`,
    detailsOf(resource, name),
  );

/** 405: the verb is not offered for the resource at all. */
export const methodNotAllowed = (): ApiError =>
  apiError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );

/** 405: the resource cannot be watched. */
export const watchNotSupported = (resource: ResourceName): ApiError =>
  apiError(
    405,
    'MethodNotAllowed',
    `watch is not supported on resources of kind ${JSON.stringify(qualified(resource))}`,
    detailsOf(resource),
  );

/** 410: a version or continue token is older than what is remembered. */
export const expired = (message: string): ApiError => apiError(410, 'Expired', message);

/** 500: too many writers at the same object; the client should try again. */
export const serverTimeout = (resource: ResourceName, operation: string): ApiError =>
  apiError(
    500,
    'ServerTimeout',
    `The ${operation} operation against ${qualified(resource)} could not be completed at this time, please try again.`,
    { ...detailsOf(resource, operation), retryAfterSeconds: 2 },
  );

/** The message with which an expired continue token is refused. */
export const EXPIRED_CONTINUE =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';

/** @returns the answer to a deletion that is done */
export const success = (details?: StatusDetails): Status => ({
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Success',
  ...(details && { details }),
});
