import type { ServerClock } from '../clock/serverClock';

/** One request to the API, as it leaves. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query below `/api/kubernetes`, such as `/api/v1/pods?limit=500`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Of the body; `application/json` unless said otherwise. */
  readonly contentType?: string;
  /** Milliseconds until the whole answer, its body included, must be there; 60,000 unless said otherwise. */
  readonly timeout?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The way to the API: what a test replaces. Nothing else in this layer touches the network, the
 * clock or chance.
 */
export interface Connection {
  /**
   * Sends one request.
   * @returns the body's bytes
   * @throws {ApiError} when the API refused or failed
   * @throws {ConnectionError} when the answer was lost
   * @throws {RequestTimeoutError} when it did not come in time
   * @throws {CancelledError} when the request's signal was aborted
   */
  send(request: ApiRequest): Promise<ArrayBuffer>;
  /**
   * Waits.
   * @throws {CancelledError} as soon as the signal is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to 1, for spreading retries. */
  random(): number;
  readonly clock: ServerClock;
}
