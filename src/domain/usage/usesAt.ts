import { topOwnerOf } from './topOwner';
import { holdOf, type Hold } from './strength';
import type { Reference } from './reference';
import type { UsageIndex } from './usageIndex';
import type { Digest, ImageStream, Instant } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import type { Use } from './use';

const rank: Readonly<Record<Use['strength'], number>> = { strong: 0, rollback: 1, none: 2 };
const byRank: Readonly<Record<Use['by'], number>> = {
  tag: 0,
  digest: 1,
  childManifest: 2,
  indexImage: 3,
  unreadable: 4,
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const identity = (use: Use): string =>
  `${use.kind}\n${use.namespace}\n${use.name}\n${use.place}\n${use.placeName}`;

/** Strongest first, then by object; the same whatever the order of the input. */
const compareUses = (a: Use, b: Use): number =>
  rank[a.strength] - rank[b.strength] ||
  compareText(identity(a), identity(b)) ||
  byRank[a.by] - byRank[b.by] ||
  compareText(a.text, b.text);

/** One empty list for the many images that nobody uses. */
const noUses: readonly Use[] = [];

/** References with their strength at a point in time, by tag and by digest. */
export class UsesAt {
  private readonly digests = new Map<Digest, readonly Use[]>();

  /** @param cutoff finished pods created before it hold nothing */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: UsageIndex,
    private readonly cutoff: Instant,
  ) {}

  /** References as uses, each place of each object once, strongest first. */
  of(references: readonly Reference[]): readonly Use[] {
    if (references.length === 0) return noUses;
    return mergeUses(references.map((reference) => this.useOf(reference)));
  }

  /** Every use of an image, strongest first; of an index that is used, all parts are. */
  ofDigest(digest: Digest): readonly Use[] {
    const known = this.digests.get(digest);
    if (known) return known;
    const uses = this.of(this.index.ofDigest(digest));
    if (uses.length > 0) this.digests.set(digest, uses);
    return uses;
  }

  /** Whether any use holds an image; nothing is put into words for that. */
  holds(digest: Digest): boolean {
    for (const { referrer, use, context } of this.index.ofDigest(digest)) {
      if (holdOf(referrer, use, context, this.cutoff).strength !== 'none') return true;
    }
    return false;
  }

  /** Uses of an image that count for the tags of a stream, strongest first. */
  inStream(digest: Digest, stream: ImageStream): readonly Use[] {
    return this.of(this.index.inStream(digest, stream));
  }

  /**
   * Uses of an image that end when a stream (`namespace/name`) no longer has it, strongest first:
   * those that pull through the stream, or do not say where from. Whoever pulls the same image
   * through another stream, or from elsewhere, is not concerned; nor is who pulls an index that it is
   * a part of, as long as the stream has that.
   */
  throughStream(digest: Digest, stream: string): readonly Use[] {
    const references = this.index
      .ofDigest(digest)
      .filter(
        ({ repository, partOf }) =>
          partOf === null && (repository === null || repository === stream),
      );
    return this.of(references);
  }

  private useOf(reference: Reference): Use {
    const { referrer, use, context } = reference;
    return useWith(reference, holdOf(referrer, use, context, this.cutoff), this.snapshot);
  }
}

/** A reference as a use that holds so strongly. */
export const useWith = (
  { referrer, use, by }: Pick<Reference, 'referrer' | 'use' | 'by'>,
  { strength, idle }: Hold,
  snapshot: Snapshot,
): Use => ({
  strength,
  idle,
  kind: referrer.kind,
  namespace: referrer.namespace,
  name: referrer.name,
  uid: referrer.uid,
  place: use.place,
  placeName: use.name,
  by,
  text: use.text,
  rollout: referrer.rollout,
  topOwner: topOwnerOf(referrer, snapshot.referrers),
});

/** Each place of each object once, strongest first. */
export const mergeUses = (uses: readonly Use[]): readonly Use[] => {
  if (uses.length < 2) return uses;
  const sorted = [...uses].sort(compareUses);
  const seen = new Set<string>();
  return sorted.filter((use) => {
    const id = identity(use);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};
