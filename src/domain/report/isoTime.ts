import type { Instant } from '../snapshot/records';

/** The largest time that a date can hold. */
const LAST_INSTANT = 8.64e15;

/** A time in ISO 8601, UTC, to the second; empty for what is no time. */
export const isoTime = (instant: Instant): string =>
  Math.abs(instant) <= LAST_INSTANT
    ? new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z')
    : '';
