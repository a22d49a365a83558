import type { Instant } from './records';

const day = 24 * 60 * 60 * 1000;

/** Whole days between two instants, never negative. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((to - from) / day));

/** How old an image is, as far as known. Days are whole, rounded down, by the server's clock. */
export type Age =
  | { readonly known: 'exact'; readonly since: Instant; readonly days: number }
  /** The earliest time at which any history has the digest: it is at least so old. */
  | { readonly known: 'atLeast'; readonly since: Instant; readonly days: number }
  | { readonly known: 'no' };

/** The date that an age is counted from: whatever the time is, it stays. Null where nothing tells. */
export type AgeDate = Pick<Extract<Age, { readonly since: Instant }>, 'known' | 'since'> | null;

/** An exact date; null stays null. */
export const exactDate = (since: Instant | null): AgeDate =>
  since === null ? null : { known: 'exact', since };

const notKnown: Age = { known: 'no' };

/** The age at a moment. */
export const ageAt = (date: AgeDate, now: Instant): Age =>
  date === null
    ? notKnown
    : { known: date.known, since: date.since, days: daysBetween(date.since, now) };
