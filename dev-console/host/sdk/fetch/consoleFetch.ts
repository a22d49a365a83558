import type {
  ConsoleFetch,
  ConsoleFetchJSON,
  ConsoleFetchText,
} from '@openshift-console/dynamic-plugin-sdk';
import { TimeoutError } from '@openshift-console/dynamic-plugin-sdk/lib/utils/error/http-error';
import { checkStatus, QuotaConflictError } from './checkStatus';
import { csrfToken } from './csrfToken';

/** How often a write that only a quota's concurrent update refused is tried, in all. */
const ATTEMPTS = 3;
const DEFAULT_TIMEOUT = 60_000;

/**
 * `fetch` with the session of the console: the CSRF header, a timeout, and an error for an answer
 * that is none. The names here are those under which the SDK's published code asks for them.
 * @throws {HttpError} for a status beyond 3xx
 * @throws {TimeoutError} when no answer came in time; the request may take effect all the same
 */
export const coFetch: ConsoleFetch = async (url, options = {}, timeout = DEFAULT_TIMEOUT) => {
  const headers = new Headers(options.headers);
  const token = csrfToken();
  if (token && isOwnOrigin(url)) headers.set('X-CSRFToken', token);
  const request = { credentials: 'same-origin', ...options, headers } as const;
  const answer = attempt(url, request, ATTEMPTS);
  if (timeout <= 0) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(url, timeout)), timeout);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
};

const attempt = async (url: string, request: RequestInit, left: number): Promise<Response> => {
  try {
    return await checkStatus(await fetch(url, request), left > 1);
  } catch (error) {
    if (error instanceof QuotaConflictError) return attempt(url, request, left - 1);
    throw error;
  }
};

const isOwnOrigin = (url: string): boolean =>
  new URL(url, window.location.href).origin === window.location.origin;

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const isPlain = response.headers.get('Content-Type') === 'text/plain';
  if (text === '') return isPlain ? '' : {};
  return isPlain ? text : (JSON.parse(text) as unknown);
};

const request = async (
  url: string,
  method: string,
  options: RequestInit = {},
  timeout?: number,
): Promise<unknown> => bodyOf(await coFetch(url, { method, ...options }, timeout));

/** Options as callers give them; the SDK's own code says `null` where it has none. */
type Options = RequestInit | null | undefined;

const withHeaders = (headers: Record<string, string>, options: Options): RequestInit => {
  const merged = new Headers(headers);
  new Headers(options?.headers).forEach((value, name) => merged.set(name, value));
  return { ...options, headers: merged };
};

const ACCEPT_JSON = { Accept: 'application/json' };

const sending =
  (method: 'POST' | 'PUT' | 'PATCH') =>
  (url: string, json: unknown, options?: Options, timeout?: number) =>
    request(url, method, withJson(method, json, options), timeout);

const withJson = (method: string, json: unknown, options: Options): RequestInit => {
  const type = method === 'PATCH' ? 'json-patch+json' : 'json';
  const headers = { ...ACCEPT_JSON, 'Content-Type': `application/${type};charset=UTF-8` };
  return { ...withHeaders(headers, options), ...(json ? { body: JSON.stringify(json) } : {}) };
};

/** `consoleFetch` for JSON: the parsed body, `{}` for an empty one. */
export const coFetchJSON: ConsoleFetchJSON = Object.assign(
  (url: string, method = 'GET', options?: Options, timeout?: number) =>
    request(url, method, withHeaders(ACCEPT_JSON, options), timeout),
  {
    post: sending('POST'),
    put: sending('PUT'),
    patch: sending('PATCH'),
    // Without a body of one's own none is sent, and only then does the API heed the query.
    delete: (url: string, json?: unknown, options?: Options, timeout?: number) =>
      request(
        url,
        'DELETE',
        json ? withJson('DELETE', json, options) : withHeaders(ACCEPT_JSON, options),
        timeout,
      ),
  },
);

/** `consoleFetch` for text. */
export const coFetchText: ConsoleFetchText = async (url, options, timeout) =>
  (await coFetch(url, { method: 'GET', ...options }, timeout)).text();
