import type { HeldImages } from './heldImages';
import type { Digest, Instant } from './records';
import type { Snapshot } from './snapshot';

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

/**
 * Dates of images by design, policy 1: the image object's where it is known; else a bound from
 * below, since a tag never came to an image before the image was there; else not known, which is
 * never old.
 */
export const imageDate = (
  digest: Digest,
  { images }: Pick<Snapshot, 'images'>,
  held: HeldImages,
): AgeDate => {
  const created = images.createdOf(digest);
  if (created !== null) return { known: 'exact', since: created };
  const bound = held.firstSeen(held.numberOf(digest));
  return bound === null ? null : { known: 'atLeast', since: bound };
};

const notKnown: Age = { known: 'no' };

/** The age at a moment. */
export const ageAt = (date: AgeDate, now: Instant): Age =>
  date === null
    ? notKnown
    : { known: date.known, since: date.since, days: daysBetween(date.since, now) };
