import { InvalidReferenceError } from '../reference';
import { DigestTable } from '../snapshot/images';
import type { Digest, ImageStream, ImageUse, Referrer } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { Families } from './families';
import { HoldContexts, plainContext } from './holdContext';
import type { Reference } from './reference';
import { ReferenceChains } from './referenceChains';
import { resolveUse, type Target } from './resolve';
import { guessTargets, knownNamesOf, type KnownNames } from './unreadable';
import type { InvalidReference, Use } from './use';

const noReferences: readonly Reference[] = [];

/**
 * Who uses what. It depends on the snapshot only, not on the policy or the time.
 *
 * Of the many references few are ever looked at. So they are columns, chained by the digests and the
 * tags that they name, and become objects only for who asks for them.
 */
export class UsageIndex {
  readonly invalid: InvalidReference[] = [];
  /** By reference. */
  private readonly referrers: Referrer[] = [];
  private readonly uses: ImageUse[] = [];
  private readonly by: Use['by'][] = [];
  private readonly repositories: (string | null)[] = [];
  /** Of images that are referred to, and of those that are parts of others or have parts. */
  private readonly digests = new DigestTable();
  private readonly byDigest = new ReferenceChains();
  /** Numbers of the tags that are referred to, by stream (`namespace/name`) and name. */
  private readonly tags = new Map<string, Map<string, number>>();
  private tagCount = 0;
  private readonly byTag = new ReferenceChains();
  private readonly families: Families;
  private readonly contexts: HoldContexts;
  private known: KnownNames | null = null;

  constructor(private readonly snapshot: Snapshot) {
    this.families = new Families(snapshot);
    for (const digest of this.families.members()) this.digests.idOf(digest);
    this.contexts = new HoldContexts(snapshot);
    for (const referrer of snapshot.referrers.values()) {
      for (const use of referrer.uses) this.take(referrer, use);
    }
    this.followTags();
  }

  /** Whether nothing refers to any image. */
  get isEmpty(): boolean {
    return this.byDigest.isEmpty;
  }

  /** Every image that {@link ofDigest} may have references to. */
  *referredDigests(): Iterable<Digest> {
    for (let number = 0; number < this.digests.length; number += 1) {
      yield this.digests.digestOf(number);
    }
  }

  /**
   * Every reference to an image: by its digest or by a tag that is at it, by a manifest that an index
   * has, and by an index that has the manifest.
   */
  ofDigest(digest: Digest): readonly Reference[] {
    // Few images are known here at all.
    if (this.digests.find(digest) < 0) return noReferences;
    const below = this.families.below(digest);
    const above = this.families.above(digest);
    if (below.size === 0 && above.size === 0) return this.naming(digest);
    const all = [...this.naming(digest)];
    for (const part of below) {
      for (const reference of this.naming(part)) all.push({ ...reference, by: 'childManifest' });
    }
    for (const partOf of above) {
      for (const reference of this.naming(partOf)) {
        all.push({ ...reference, by: 'indexImage', partOf });
      }
    }
    return all;
  }

  /**
   * References to an image that count for the tags of a stream. An index that is used keeps its parts
   * in the streams that have the index. In others they are copies, which nobody asks for who pulls the
   * index; in none it has to be pulled from elsewhere, with its parts.
   */
  inStream(digest: Digest, { tags }: ImageStream): readonly Reference[] {
    const references = this.ofDigest(digest);
    if (!references.some(({ partOf }) => partOf !== null)) return references;
    const has = (index: Digest) =>
      tags.some(({ revisions }) => revisions.some((revision) => revision.digest === index));
    return references.filter(({ partOf }) => partOf === null || has(partOf));
  }

  /** References to a tag itself, whatever it holds. @param stream `namespace/name` */
  ofTag(stream: string, tag: string): readonly Reference[] {
    const number = this.tags.get(stream)?.get(tag);
    return number === undefined ? noReferences : this.chained(this.byTag, number);
  }

  /** References to an image itself, and to tags that are at it. */
  private naming(digest: Digest): readonly Reference[] {
    const number = this.digests.find(digest);
    return number < 0 ? noReferences : this.chained(this.byDigest, number);
  }

  private chained(chains: ReferenceChains, number: number): readonly Reference[] {
    return Array.from(chains.of(number), (at) => this.referenceAt(at));
  }

  private referenceAt(at: number): Reference {
    const referrer = this.referrers[at];
    const use = this.uses[at];
    const by = this.by[at];
    if (!referrer || !use || !by) throw new RangeError(`no reference ${at}`);
    const repository = this.repositories[at] ?? null;
    const context =
      by === 'unreadable' ? plainContext : this.contexts.of(referrer, use, repository);
    return { referrer, use, by, context, repository, partOf: null };
  }

  private take(referrer: Referrer, use: ImageUse): void {
    if (use.target === 'Unreadable') {
      this.takeUnreadable(referrer, use, '');
      return;
    }
    try {
      const target = resolveUse(this.snapshot, referrer, use);
      if (target) this.takeTarget(referrer, use, target);
    } catch (error) {
      if (!(error instanceof InvalidReferenceError)) throw error;
      this.takeUnreadable(referrer, use, error.reason);
    }
  }

  private takeTarget(referrer: Referrer, use: ImageUse, target: Target): void {
    this.add(target, referrer, use, target.to);
    if (referrer.kind !== 'ImageStream') return;
    const digest = this.contexts.pulledByPointer(referrer, use);
    const { repository } = target;
    if (digest !== '') this.add({ to: 'digest', digest, repository }, referrer, use, 'digest');
  }

  /** A reference that cannot be read is listed, and counted for whatever its text may mean. */
  private takeUnreadable(referrer: Referrer, use: ImageUse, message: string): void {
    const { kind, namespace, name } = referrer;
    const { place, name: placeName, text } = use;
    this.invalid.push({ kind, namespace, name, place, placeName, text, message });
    this.known ??= knownNamesOf(this.snapshot);
    for (const target of guessTargets(this.snapshot, this.known, referrer, use.namespace, text)) {
      this.add(target, referrer, use, 'unreadable');
    }
  }

  private add(target: Target, referrer: Referrer, use: ImageUse, by: Use['by']): void {
    const reference = this.referrers.length;
    this.referrers.push(referrer);
    this.uses.push(use);
    this.by.push(by);
    this.repositories.push(target.repository);
    if (target.to === 'digest') this.byDigest.add(this.digests.idOf(target.digest), reference);
    else this.byTag.add(this.numberOf(target.repository, target.tag), reference);
  }

  private numberOf(stream: string, tag: string): number {
    let tags = this.tags.get(stream);
    if (!tags) {
      tags = new Map();
      this.tags.set(stream, tags);
    }
    const known = tags.get(tag);
    if (known !== undefined) return known;
    tags.set(tag, this.tagCount);
    this.tagCount += 1;
    return this.tagCount - 1;
  }

  /** Who refers to a tag refers to the image that it is at. */
  private followTags(): void {
    for (const [stream, numbers] of this.tags) {
      for (const { name, revisions } of this.snapshot.streams.get(stream)?.tags ?? []) {
        const number = numbers.get(name);
        const head = revisions[0]?.digest ?? '';
        if (number === undefined || head === '') continue;
        const digest = this.digests.idOf(head);
        for (const reference of this.byTag.of(number)) this.byDigest.add(digest, reference);
      }
    }
  }
}

/** Resolves every reference of a snapshot. */
export const buildUsageIndex = (snapshot: Snapshot): UsageIndex => new UsageIndex(snapshot);
