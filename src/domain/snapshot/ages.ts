import type { Snapshot } from './snapshot';
import type { Digest, Instant } from './records';

const day = 24 * 60 * 60 * 1000;

/** Whole days between two instants, never negative. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((to - from) / day));

/** How old images are, as far as a snapshot tells. */
export interface Ages {
  ofDigest(digest: Digest): Age;
  /** The age of an exact date. */
  since(instant: Instant): Age;
}

/** The earliest time at which any tag history has each digest. */
const firstSeen = (snapshot: Snapshot): ReadonlyMap<Digest, Instant> => {
  const earliest = new Map<Digest, Instant>();
  for (const stream of snapshot.streams.values()) {
    for (const tag of stream.tags) {
      for (const { digest, created } of tag.revisions) {
        if (digest === '' || created === null) continue;
        const known = earliest.get(digest);
        if (known === undefined || created < known) earliest.set(digest, created);
      }
    }
  }
  return earliest;
};

/**
 * Ages (design: Age policy): the image object's date where it is known; else a bound from below,
 * since a tag never came to an image before the image was there; else not known, which is never old.
 */
export const agesOf = (snapshot: Snapshot, now: Instant): Ages => {
  const earliest = firstSeen(snapshot);
  const since = (instant: Instant): Age => ({
    known: 'exact',
    since: instant,
    days: daysBetween(instant, now),
  });
  return {
    since,
    ofDigest: (digest) => {
      const created = snapshot.images.createdOf(digest);
      if (created !== null) return since(created);
      const bound = earliest.get(digest);
      if (bound === undefined) return { known: 'no' };
      return { known: 'atLeast', since: bound, days: daysBetween(bound, now) };
    },
  };
};

/** How old an image is, as far as known. Days are whole, rounded down, by the server's clock. */
export type Age =
  | { readonly known: 'exact'; readonly since: Instant; readonly days: number }
  /** The earliest time at which any history has the digest: it is at least so old. */
  | { readonly known: 'atLeast'; readonly since: Instant; readonly days: number }
  | { readonly known: 'no' };
