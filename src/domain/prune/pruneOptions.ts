import type { Instant } from '../snapshot/records';

/** What `oc adm prune images` takes, past its command line: an option that was not given is null. */
export interface PruneOptions {
  /** Nanoseconds. */
  readonly keepYoungerThan: bigint | null;
  readonly keepTagRevisions: number | null;
  readonly overSizeLimit: boolean;
  /** Images that were never pushed to this registry as well. */
  readonly all: boolean;
  readonly registry: boolean;
  /** Only this project's objects, and no Image objects at all; null is the whole cluster. */
  readonly namespace: string | null;
  readonly ignoreInvalidRefs: boolean;
  /** The product's own protections beyond those of `oc` (prune-rules 10). */
  readonly protections: boolean;
}

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
export const cutoffOf = ({ keepYoungerThan }: PruneOptions, now: Instant): Cutoff => {
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
