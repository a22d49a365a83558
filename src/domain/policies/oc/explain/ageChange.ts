import type { Instant } from '../../../snapshot/records';
import type { OcPlan } from '../likeOc';
import type { LeastChange } from './notPruned';

const NANOS = 1_000_000n;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The longest duration in whole minutes, or seconds where it is below one, that is no longer. */
const noLongerThan = (milliseconds: number): string =>
  milliseconds < MINUTE
    ? `${Math.floor(milliseconds / SECOND)}s`
    : `${Math.floor(milliseconds / MINUTE)}m`;

/**
 * What makes something from then old enough: a shorter `--keep-younger-than`, or time. Without the
 * option nothing ever gets old enough; what is ahead of the server's clock takes time in any case.
 * @returns null where neither helps
 */
export const ageChange = (
  { now, rules }: OcPlan,
  created: Instant,
): Extract<LeastChange, { change: 'age' }> | null => {
  const age = now - created;
  const { keepYoungerThan } = rules;
  // One millisecond past the whole duration.
  const until = keepYoungerThan === null ? null : created + Number(keepYoungerThan / NANOS) + 1;
  if (age < 0 && until === null) return null;
  return { change: 'age', keepYoungerThan: age < 0 ? null : noLongerThan(age), until };
};
