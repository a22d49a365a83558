import type { WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk';

/** What the console around this layer does during one test. */
interface ScriptedConsole {
  /** Answers what arrives at the server. */
  respond: (url: string, options: RequestInit) => Response | Promise<Response>;
  /** What the list hook shows: `[objects, loaded, error]`. */
  watch: (resource: WatchK8sResource) => readonly [unknown, boolean, unknown];
}

/** The console of the present test. */
export const scriptedConsole: ScriptedConsole = {
  respond: () => Promise.reject(new TypeError('no answer')),
  watch: () => [[], true, null],
};

/** As the SDK's: what a request throws when the answer is not OK. */
export class HttpError extends Error {
  constructor(
    message: string,
    readonly code?: number,
    readonly response?: Response,
    readonly json?: unknown,
  ) {
    super(message);
  }
}

/** As the console's: writes its own headers into those it is given, and throws what is not OK. */
export const consoleFetch = async (url: string, options: RequestInit): Promise<Response> => {
  Object.assign(options.headers ?? {}, { 'X-CSRFToken': 'token' });
  const response = await scriptedConsole.respond(url, options);
  if (response.ok) return response;
  if (!response.headers.get('Content-Type')?.includes('json')) {
    throw new HttpError(response.statusText, response.status, response);
  }
  const json: unknown = await response.json();
  throw new HttpError('the message of the console', response.status, response, json);
};

/** As the SDK's list hook. */
export const useK8sWatchResource = (resource: WatchK8sResource | null) =>
  resource ? scriptedConsole.watch(resource) : [undefined, true, null];
