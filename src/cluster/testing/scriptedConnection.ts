import type { ServerClock } from '../clock/serverClock';
import type { ApiRequest, Connection } from '../request/connection';
import { ApiError, CancelledError } from '../request/errors';

/** Answers a request: with what becomes its JSON, or by throwing one of the typed errors. */
export type Script = (request: ApiRequest, nth: number) => unknown;

/** An error as the API answers it. */
export const refusal = (
  code: number,
  reason = '',
  { retryAfterSeconds = null as number | null, name = '', message = `${code} ${reason}` } = {},
): ApiError => new ApiError({ code, reason, message, retryAfterSeconds, name });

/** 2026-11-21T12:00:00Z, the time of the scripted server. */
export const serverTime = Date.UTC(2026, 10, 21, 12);

/** A simulated DOM has no `setImmediate`. */
const letOthersGo = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/**
 * A connection whose answers a test writes. It keeps what was sent, and waits without waiting: each
 * answer and each sleep lets everything else go first.
 */
export class ScriptedConnection implements Connection {
  readonly requests: ApiRequest[] = [];
  /** Milliseconds that were waited, one entry a wait. */
  readonly sleeps: number[] = [];
  inFlight = 0;
  mostInFlight = 0;
  readonly clock: ServerClock = { now: () => serverTime, observe: () => undefined };

  constructor(private readonly script: Script) {}

  async send(request: ApiRequest): Promise<ArrayBuffer> {
    if (request.signal?.aborted) throw new CancelledError();
    const nth = this.requests.push(request);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await letOthersGo();
      if (request.signal?.aborted) throw new CancelledError();
      const answer: unknown = await this.script(request, nth);
      return new TextEncoder().encode(JSON.stringify(answer)).buffer;
    } finally {
      this.inFlight -= 1;
    }
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    await letOthersGo();
    if (signal?.aborted) throw new CancelledError();
  }

  random(): number {
    return 1;
  }

  /** Paths that were asked for, in order. */
  paths(method = 'GET'): readonly string[] {
    return this.requests.filter((sent) => sent.method === method).map(({ path }) => path);
  }
}
