import type { Digest, Instant } from '../../snapshot/records';
import type { Age } from '../../snapshot/ages';

/** An image that takes part in the order of a stream. */
export interface Candidate {
  readonly digest: Digest;
  readonly age: Age;
}

/** Where an image stands among the most recent of its stream. */
export type Recency =
  | { readonly among: 'no' }
  | { readonly among: 'yes'; readonly rank: number }
  /** The missing dates decide. */
  | { readonly among: 'maybe' };

interface Dated {
  readonly digest: Digest;
  readonly since: Instant;
}

/** More recent first; of equal dates the smaller digest, so that the order is total. */
const compare = (a: Dated, b: Dated): number =>
  b.since - a.since || (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0);

/** The latest exact date of each image, most recent first. */
const datedImages = (candidates: readonly Candidate[]): readonly Dated[] => {
  const latest = new Map<Digest, Instant>();
  for (const { digest, age } of candidates) {
    if (age.known !== 'exact') continue;
    const other = latest.get(digest);
    if (other === undefined || age.since > other) latest.set(digest, age.since);
  }
  return [...latest].map(([digest, since]) => ({ digest, since })).sort(compare);
};

const countBefore = (sorted: readonly Dated[], image: Dated): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item && compare(item, image) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const outside: Recency = { among: 'no' };

/**
 * Ranks the images of one stream by date for *keep the N most recent*. Distinct images count, not
 * tags: two tags of one image take one place. An image is outside only when N others are certainly
 * more recent: a bound from below can only turn out older, so nothing that is outside by a bound
 * is inside by the real date.
 */
export const recencyOf = (
  candidates: readonly Candidate[],
  keep: number,
): ((candidate: Candidate) => Recency) => {
  if (keep === 0) return () => outside;
  const dated = datedImages(candidates);
  const positions = new Map(dated.map(({ digest }, position) => [digest, position]));
  const allExact = candidates.every(({ age }) => age.known === 'exact');
  return ({ digest, age }) => {
    if (age.known === 'no') return { among: 'maybe' };
    const self = positions.get(digest);
    const before = countBefore(dated, { digest, since: age.since });
    const others = self !== undefined && self < before ? before - 1 : before;
    if (others >= keep) return outside;
    return allExact ? { among: 'yes', rank: others + 1 } : { among: 'maybe' };
  };
};
