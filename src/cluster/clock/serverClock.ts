import type { Instant } from '../../domain/snapshot/records';

/**
 * The server's time. The browser's date is never asked: a laptop that is two months ahead must not
 * make everything stale (design: Complete reads and live signals).
 */
export interface ServerClock {
  /**
   * The present time by the server, in milliseconds since 1970; null before its first answer.
   * It is at most about a second behind, since the header has whole seconds, and never ahead.
   */
  now(): Instant | null;
  /** Sets the clock by the `Date` header of an answer that came just now; null is ignored. */
  observe(dateHeader: string | null): void;
}

/**
 * A clock that is set by the server's answers and runs on by a monotonic one in between.
 * @param elapsed milliseconds since any fixed moment, such as `performance.now`
 */
export const createServerClock = (elapsed: () => number): ServerClock => {
  let offset: number | null = null;
  return {
    now: () => (offset === null ? null : Math.floor(offset + elapsed())),
    observe: (dateHeader) => {
      if (dateHeader === null) return;
      const time = Date.parse(dateHeader);
      // Always the latest answer: it mends what a suspended machine does to the monotonic clock.
      if (Number.isFinite(time)) offset = time - elapsed();
    },
  };
};
