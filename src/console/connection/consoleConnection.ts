import { asObject, objectAt, textAt } from '../../domain/json/json';
import { consoleFetch, HttpError } from '@openshift-console/dynamic-plugin-sdk';
import { createServerClock, type ServerClock } from '../../cluster/clock/serverClock';
import type { ApiRequest, Connection } from '../../cluster/request/connection';
import {
  ApiError,
  CancelledError,
  ConnectionError,
  messageOf,
  RequestTimeoutError,
} from '../../cluster/request/errors';
import { refuseUnsafe } from '../../cluster/request/unsafeRequest';

const API = '/api/kubernetes';
const TIMEOUT = 60_000;

const secondsOf = (value: unknown): number | null => {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

const apiErrorOf = (error: HttpError): ApiError => {
  const status = asObject(error.json);
  const details = objectAt(status, 'details');
  const header = error.response?.headers.get('Retry-After') ?? null;
  return new ApiError({
    code: error.code ?? 0,
    reason: textAt(status, 'reason'),
    message: textAt(status, 'message') || error.message || `HTTP ${error.code ?? 0}`,
    retryAfterSeconds: secondsOf(header) ?? secondsOf(details['retryAfterSeconds']),
    name: textAt(details, 'name'),
  });
};

const initOf = (request: ApiRequest, signal: AbortSignal): RequestInit => ({
  method: request.method,
  // A plain object, made anew for each request: the console writes its own headers into it.
  headers: {
    Accept: 'application/json',
    ...(request.body === undefined
      ? {}
      : { 'Content-Type': request.contentType ?? 'application/json' }),
  },
  ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  signal,
});

/** Sends through the console, which adds the session, the CSRF header and whom the user acts as. */
const send = async (request: ApiRequest, clock: ServerClock): Promise<ArrayBuffer> => {
  refuseUnsafe(request);
  if (request.signal?.aborted) throw new CancelledError();
  const timeout = request.timeout ?? TIMEOUT;
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  request.signal?.addEventListener('abort', giveUp, { once: true });
  let late = false;
  // The console's own timeout ends with the headers and leaves the request running.
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeout);
  try {
    const response = await consoleFetch(`${API}${request.path}`, initOf(request, stop.signal), 0);
    clock.observe(response.headers.get('Date'));
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof HttpError) {
      clock.observe(error.response?.headers.get('Date') ?? null);
      throw apiErrorOf(error);
    }
    if (request.signal?.aborted) throw new CancelledError();
    if (late) throw new RequestTimeoutError(timeout);
    throw new ConnectionError(messageOf(error));
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', giveUp);
  }
};

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new CancelledError());
      return;
    }
    const cancel = () => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', cancel, { once: true });
  });

/** A connection through the console that the plugin runs in, with a clock of its own. */
export const createConsoleConnection = (): Connection => {
  const clock = createServerClock(() => performance.now());
  return {
    send: (request) => send(request, clock),
    sleep,
    random: () => Math.random(),
    clock,
  };
};

/** The connection that is used unless a caller brings its own. */
export const consoleConnection: Connection = createConsoleConnection();

/** The server's time, set by every answer that comes through the console. */
export const serverClock: ServerClock = consoleConnection.clock;
