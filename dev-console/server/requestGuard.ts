import type { IncomingMessage } from 'node:http';
import { cookiesOf } from './cookies';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Name of the cookie whose value a writing request repeats in its `X-CSRFToken` header. */
export const CSRF_COOKIE = 'csrf-token';

/**
 * Says why a request must be refused, or nothing. A page of another site can make a browser send
 * requests here, and a name that it controls can be made to point to this machine. So the request
 * must name this host and must not come from another origin (nor, to an API, from another site
 * without an origin, as an image's does); when it writes, it must carry the token that only pages
 * of this origin can read.
 * @param port the port that the console listens on
 */
export const refusalOf = (request: IncomingMessage, port: number): string | undefined => {
  const { host, origin } = request.headers;
  if (host === undefined || !LOCAL_NAMES.some((name) => host === `${name}:${port}`)) {
    return `The local console answers to localhost:${port} only.`;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return `Requests from ${origin} are not taken.`;
  }
  const site = request.headers['sec-fetch-site'] ?? 'none';
  if (request.url?.startsWith('/api/') && site !== 'same-origin' && site !== 'none') {
    return 'Requests from another site are not taken.';
  }
  if (SAFE_METHODS.has(request.method ?? 'GET')) return undefined;
  const token = request.headers['x-csrftoken'];
  const expected = cookiesOf(request)[CSRF_COOKIE];
  if (!expected || token !== expected) return 'The CSRF token is missing or wrong.';
  return undefined;
};
