import type { Connection } from './connection';
import { ApiError, isPassing } from './errors';

/** How often and how patiently a request is repeated. */
export interface Patience {
  /** Tries altogether. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled each time. */
  readonly firstDelay: number;
  /** Milliseconds; no wait is longer, whatever the server asks for. */
  readonly longestDelay: number;
}

/** For reads that a person waits for: up to about 12 seconds of waiting. */
export const readingPatience: Patience = { attempts: 5, firstDelay: 500, longestDelay: 20_000 };

/**
 * Milliseconds to wait before the next try: doubled each time and spread over its upper half, so
 * that clients do not come back together; never less than the server asks for.
 * @param failures tries that failed so far, at least 1
 */
export const delayBefore = (
  error: unknown,
  failures: number,
  patience: Patience,
  random: () => number,
): number => {
  const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  const own = patience.firstDelay * 2 ** (failures - 1) * (0.5 + random() / 2);
  return Math.min(Math.max(asked, own), patience.longestDelay);
};

/**
 * Repeats what fails for the moment: 429, 5xx, lost answers. Only for requests that change nothing.
 * @throws the last error, or at once one that will not pass
 */
export const withRetries = async <Value>(
  connection: Connection,
  { patience, signal }: { patience: Patience; signal?: AbortSignal | undefined },
  attempt: () => Promise<Value>,
): Promise<Value> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || failures >= patience.attempts) throw error;
      await connection.sleep(
        delayBefore(error, failures, patience, () => connection.random()),
        signal,
      );
    }
  }
};
