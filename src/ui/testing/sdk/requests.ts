import type {
  AccessReviewResourceAttributes,
  SelfSubjectAccessReviewKind,
} from '@openshift-console/dynamic-plugin-sdk';
import { testConsole } from '../testConsole';

/** What a request throws when the answer is not OK: with the API's `Status` in `json`. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    message: string,
    readonly code?: number,
    readonly response?: Response,
    readonly json?: unknown,
  ) {
    super(message);
  }
}

const statusMessage = (status: unknown): string | undefined =>
  typeof status === 'object' && status !== null && 'message' in status
    ? String(status.message)
    : undefined;

/** A request with the user's session, answered by the test. @throws {HttpError} when the answer is not OK */
export const consoleFetch = async (url: string, options: RequestInit = {}): Promise<Response> => {
  const response = await testConsole.respond(url, options);
  if (response.ok || response.status === 304) return response;
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  throw new HttpError(statusMessage(json) ?? response.statusText, response.status, response, json);
};

const send = async (url: string, method: string, options: RequestInit = {}): Promise<unknown> =>
  (await consoleFetch(url, { ...options, method })).json();

const sendJson =
  (method: string) =>
  (url: string, body: unknown, options: RequestInit = {}): Promise<unknown> =>
    send(url, method, {
      ...options,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });

/** Requests with a JSON answer; deletions carry a body only when one is given. */
export const consoleFetchJSON = Object.assign(
  (url: string, method = 'GET', options: RequestInit = {}) => send(url, method, options),
  {
    delete: (url: string, body: unknown = null, options: RequestInit = {}) =>
      body === null ? send(url, 'DELETE', options) : sendJson('DELETE')(url, body, options),
    post: sendJson('POST'),
    put: sendJson('PUT'),
    patch: sendJson('PATCH'),
  },
);

/** A request whose answer is text. */
export const consoleFetchText = async (url: string, options: RequestInit = {}): Promise<string> =>
  (await consoleFetch(url, options)).text();

/** Whether the user may do something, asked once. */
export const checkAccess = (
  attributes: AccessReviewResourceAttributes,
): Promise<SelfSubjectAccessReviewKind> =>
  Promise.resolve({
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: attributes },
    status: { allowed: testConsole.allows(attributes) },
  });
