import type { APIRequestContext, APIResponse } from '@playwright/test';

/** An answer of the API. */
interface ApiAnswer {
  readonly status: number;
  /** The object, list or `Status`; null when the answer is not JSON. */
  readonly body: unknown;
}

/** One who talks to the simulated cluster directly, past the browser, with a user's rights. */
export interface ClusterClient {
  /** @param path below `/api/kubernetes`, such as `/api/v1/namespaces/shop/pods` */
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body: unknown): Promise<ApiAnswer>;
  put(path: string, body: unknown): Promise<ApiAnswer>;
  /** A JSON patch for a list of operations, a merge patch for an object. */
  patch(path: string, body: unknown): Promise<ApiAnswer>;
  delete(path: string, body?: unknown): Promise<ApiAnswer>;
  /** Names of the objects of a list, in the order of the API. */
  names(path: string): Promise<string[]>;
}

const KUBERNETES = '/api/kubernetes';

const answerOf = async (response: APIResponse): Promise<ApiAnswer> => {
  const text = await response.text();
  try {
    return { status: response.status(), body: JSON.parse(text) as unknown };
  } catch {
    return { status: response.status(), body: null };
  }
};

/** The headers that the console wants of a request that changes something. */
export const csrfHeaders = async (
  requests: APIRequestContext,
  url: string,
): Promise<Record<string, string>> => {
  const tokenOf = async () =>
    (await requests.storageState()).cookies.find(({ name }) => name === 'csrf-token')?.value;
  let token = await tokenOf();
  if (token === undefined) {
    await requests.get(url);
    token = await tokenOf();
  }
  return { Origin: url, ...(token === undefined ? {} : { 'X-CSRFToken': token }) };
};

const itemsOf = (body: unknown): { metadata: { name: string } }[] =>
  (body as { items?: { metadata: { name: string } }[] } | null)?.items ?? [];

/**
 * A client on the session that the request context holds.
 * @param url where the local console serves
 */
export const clusterClient = (requests: APIRequestContext, url: string): ClusterClient => {
  const send = async (method: string, path: string, body?: unknown, type = 'application/json') =>
    answerOf(
      await requests.fetch(`${url}${KUBERNETES}${path}`, {
        method,
        headers: {
          ...(await csrfHeaders(requests, url)),
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': type }),
        },
        ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      }),
    );
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) =>
      send(
        'PATCH',
        path,
        body,
        Array.isArray(body) ? 'application/json-patch+json' : 'application/merge-patch+json',
      ),
    delete: (path, body) => send('DELETE', path, body),
    names: async (path) =>
      itemsOf((await send('GET', path)).body).map(({ metadata }) => metadata.name),
  };
};
