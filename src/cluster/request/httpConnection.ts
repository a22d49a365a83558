import { createServerClock, type ServerClock } from '../clock/serverClock';
import type { ApiRequest, Connection } from './connection';
import {
  ApiError,
  CancelledError,
  ConnectionError,
  messageOf,
  RequestTimeoutError,
} from './errors';
import { asObject, textAt, objectAt } from '../../domain/json/json';
import { refuseUnsafe } from './unsafeRequest';

const TIMEOUT = 60_000;

/** A request as a transport sends it. */
export interface HttpRequest {
  readonly method: ApiRequest['method'];
  /** Path and query of the API. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** An answer, its body still on the way. */
export interface HttpAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/**
 * Sends a request and tells the answer, whatever its status. Adds who the user is.
 * @throws anything when there is no answer
 */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;

const secondsOf = (value: unknown): number | null => {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** What an answer says that refuses: a `Status` of the API, or whatever stands between. */
const statusOf = (bytes: ArrayBuffer) => {
  const text = new TextDecoder().decode(bytes);
  try {
    return asObject(JSON.parse(text));
  } catch {
    return asObject({ message: text.length <= 200 ? text : '' });
  }
};

const apiErrorOf = async (answer: HttpAnswer): Promise<ApiError> => {
  const status = statusOf(await answer.bytes());
  const details = objectAt(status, 'details');
  return new ApiError({
    code: answer.status,
    reason: textAt(status, 'reason'),
    message: textAt(status, 'message') || `HTTP ${answer.status}`,
    retryAfterSeconds:
      secondsOf(answer.header('Retry-After')) ?? secondsOf(details['retryAfterSeconds']),
    name: textAt(details, 'name'),
  });
};

const httpRequestOf = (request: ApiRequest, signal: AbortSignal): HttpRequest => ({
  method: request.method,
  path: request.path,
  headers: {
    Accept: 'application/json',
    ...(request.body === undefined
      ? {}
      : { 'Content-Type': request.contentType ?? 'application/json' }),
  },
  ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  signal,
});

const send = async (
  transport: Transport,
  request: ApiRequest,
  clock: ServerClock,
): Promise<ArrayBuffer> => {
  refuseUnsafe(request);
  if (request.signal?.aborted) throw new CancelledError();
  const timeout = request.timeout ?? TIMEOUT;
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  request.signal?.addEventListener('abort', giveUp, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeout);
  try {
    const answer = await transport(httpRequestOf(request, stop.signal));
    clock.observe(answer.header('Date'));
    if (answer.status >= 400) throw await apiErrorOf(answer);
    return await answer.bytes();
  } catch (error) {
    if (error instanceof ApiError) throw error;
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

/** A connection over a transport, with a clock of its own that the answers set. */
export const createConnection = (transport: Transport): Connection => {
  const clock = createServerClock(() => performance.now());
  return {
    send: (request) => send(transport, request, clock),
    sleep,
    random: () => Math.random(),
    clock,
  };
};
