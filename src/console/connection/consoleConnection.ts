import { consoleFetch, HttpError } from '@openshift-console/dynamic-plugin-sdk';
import type { Connection } from '../../cluster/request/connection';
import {
  createConnection,
  type HttpAnswer,
  type HttpRequest,
} from '../../cluster/request/httpConnection';

const API = '/api/kubernetes';

/** The console throws an answer that refuses, with what it read of it. */
const refusalOf = (error: HttpError): HttpAnswer => ({
  status: error.code ?? 0,
  header: (name) => error.response?.headers.get(name) ?? null,
  bytes: async () => {
    const json: unknown = error.json ?? { message: error.message };
    return new TextEncoder().encode(JSON.stringify(json)).buffer;
  },
});

/** Sends through the console, which adds the session, the CSRF header and whom the user acts as. */
const throughConsole = async (request: HttpRequest): Promise<HttpAnswer> => {
  const { path, method, headers, body, signal } = request;
  try {
    const response = await consoleFetch(
      `${API}${path}`,
      // Plain objects, made anew for each request: the console writes its own headers into them.
      { method, headers: { ...headers }, signal, ...(body === undefined ? {} : { body }) },
      // The console's own timeout ends with the headers and leaves the request running.
      0,
    );
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      bytes: () => response.arrayBuffer(),
    };
  } catch (error) {
    if (error instanceof HttpError) return refusalOf(error);
    throw error;
  }
};

/**
 * A connection through the console that the plugin runs in, with a clock of its own.
 * @internal for its test
 */
export const createConsoleConnection = (): Connection => createConnection(throughConsole);

/** The connection of all pages: one clock of the server for all. */
export const consoleConnection: Connection = createConsoleConnection();
