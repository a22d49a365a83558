import type { Instant } from '../../../snapshot/records';
import type { PruneRules } from './pruneRules';

/** Beginning of the year 1, which Go takes for a time that is not there. */
const NO_TIME: Instant = -62_135_596_800_000;
const NANOS = 1_000_000n;

/** What is young and what is old, by one cut-off for everything (prune-rules 1.2). */
export interface Cutoff {
  /** Later than this is young. */
  readonly youngAfter: Instant;
  /** Pods created before this are old. */
  readonly oldBefore: Instant;
}

/**
 * The cut-off at a moment. It is exact to the nanosecond; times of the API, whole milliseconds at
 * most, are on the same side of it as with Go's clock.
 */
export const cutoffOf = (
  { keepYoungerThan }: Pick<PruneRules, 'keepYoungerThan'>,
  now: Instant,
): Cutoff => {
  if (keepYoungerThan === null) return { youngAfter: NO_TIME, oldBefore: NO_TIME };
  const nanos = BigInt(now) * NANOS - keepYoungerThan;
  const below = nanos % NANOS < 0n ? nanos / NANOS - 1n : nanos / NANOS;
  const whole = nanos % NANOS === 0n;
  return { youngAfter: Number(below), oldBefore: Number(whole ? below : below + 1n) };
};

/** Whether something from then is young; what has no time is as old as can be. */
export const isYoung = (created: Instant | null, { youngAfter }: Cutoff): boolean =>
  (created ?? NO_TIME) > youngAfter;

/** Whether a pod from then is old; not quite the opposite of young. */
export const isOld = (created: Instant | null, { oldBefore }: Cutoff): boolean =>
  (created ?? NO_TIME) < oldBefore;
