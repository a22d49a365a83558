import { topOwnerOf } from './topOwner';
import { holdOf, type Hold } from './strength';
import type { Reference, UsageIndex } from './usageIndex';
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
export const compareUses = (a: Use, b: Use): number =>
  rank[a.strength] - rank[b.strength] ||
  compareText(identity(a), identity(b)) ||
  byRank[a.by] - byRank[b.by] ||
  compareText(a.text, b.text);

/** One empty list for the many images that nobody uses. */
export const noUses: readonly Use[] = [];

/** References with their strength at a point in time, by tag and by digest. */
export class UsesAt {
  private readonly digests = new Map<Digest, readonly Use[]>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: UsageIndex,
    private readonly cutoff: Instant,
  ) {}

  /** Every use of an image, strongest first; of an index that is used, all parts are. */
  ofDigest(digest: Digest): readonly Use[] {
    const references = this.index.byDigest.get(digest);
    if (!references) return noUses;
    const known = this.digests.get(digest);
    if (known) return known;
    const uses = this.resolve(references);
    this.digests.set(digest, uses);
    return uses;
  }

  /**
   * Uses of an image that count for the tags of a stream, strongest first. An index that is used
   * keeps its parts in the streams that have the index. In others they are copies, which nobody asks
   * for who pulls the index; in none it has to be pulled from elsewhere, with its parts.
   */
  inStream(digest: Digest, { tags }: ImageStream): readonly Use[] {
    const references = this.index.byDigest.get(digest);
    if (!references?.some(({ partOf }) => partOf !== null)) return this.ofDigest(digest);
    const has = (index: Digest) =>
      tags.some(({ revisions }) => revisions.some((revision) => revision.digest === index));
    return this.resolve(references.filter(({ partOf }) => partOf === null || has(partOf)));
  }

  /**
   * Uses of an image that end when a stream (`namespace/name`) no longer has it, strongest first:
   * those that pull through the stream, or do not say where from. Whoever pulls the same image
   * through another stream, or from elsewhere, is not concerned; nor is who pulls an index that it is
   * a part of, as long as the stream has that.
   */
  throughStream(digest: Digest, stream: string): readonly Use[] {
    const references = this.index.byDigest.get(digest);
    return this.resolve(
      references?.filter(
        ({ repository, partOf }) =>
          partOf === null && (repository === null || repository === stream),
      ),
    );
  }

  /** Uses of a tag itself, whatever it holds; strongest first. */
  ofTag(key: string): readonly Use[] {
    return this.resolve(this.index.byTag.get(key));
  }

  private resolve(references: readonly Reference[] | undefined): readonly Use[] {
    if (!references) return noUses;
    return mergeUses(references.map((reference) => this.useOf(reference)));
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
  const sorted = [...uses].sort(compareUses);
  const seen = new Set<string>();
  return sorted.filter((use) => {
    const id = identity(use);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};
