import type { ImageColumns } from '../../../snapshot/images';
import { HAS_METADATA, INDEX } from '../../../snapshot/images';
import type { SizeLimit } from '../../../snapshot/records';
import type { Protections } from './protections';
import type { IndexedStream, ItemPlace, PruneIndex } from '../index/pruneIndex';
import { endOf } from '../index/pruneIndex';
import type { Cutoff } from '../options/cutoff';
import type { PruneRules } from '../options/pruneRules';
import { isYoung } from '../options/cutoff';
import { itemRulePlace, removesItem } from './rules';
import { isImageOver, smallestLimits } from './sizeLimits';
import type { Counting, ReferencesOfStream, StreamReference } from '../index/streamReferences';
import { counts } from '../index/streamReferences';

/** What a pass over the histories goes by. */
export interface PruneGround {
  readonly index: PruneIndex;
  readonly columns: ImageColumns;
  readonly rules: PruneRules;
  readonly cutoff: Cutoff;
  /** Null where they are off. */
  readonly protections: Protections | null;
  /** Streams (`namespace/name`) that the user took out. */
  readonly leftOut: ReadonlySet<string>;
}

/** First pass: what goes from the histories of the streams (prune-rules 4). */
export class HistoryPass {
  /** By item: place of the rule that decided. */
  readonly itemRule: Uint8Array;
  private readonly limits: ReadonlyMap<string, SizeLimit>;
  private readonly counting: Counting;

  constructor(private readonly ground: PruneGround) {
    const { index, cutoff, rules } = ground;
    this.itemRule = new Uint8Array(index.imageOfItem.length);
    this.limits = smallestLimits(index.snapshot.limits);
    this.counting = { cutoff, namespace: rules.namespace };
  }

  /** Decides about every item of a stream. */
  judge(indexed: IndexedStream): void {
    const { rules, cutoff } = this.ground;
    const { stream } = indexed;
    if (rules.namespace !== null && stream.namespace !== rules.namespace) return;
    if (!rules.overSizeLimit && isYoung(stream.created, cutoff)) {
      this.settle(indexed, itemRulePlace.streamYoung);
    } else if (this.lacksMetadata(indexed)) {
      this.settle(indexed, itemRulePlace.streamUnreadable);
    } else {
      this.judgeItems(indexed);
    }
  }

  private settle(indexed: IndexedStream, rule: number): void {
    this.itemRule.fill(rule, indexed.firstItem, endOf(indexed));
  }

  private lacksMetadata(indexed: IndexedStream): boolean {
    const { index, columns } = this.ground;
    const end = endOf(indexed);
    for (let item = indexed.firstItem; item < end; item += 1) {
      if (leavesStreamAlone(columns, index.imageOfItem[item] ?? -1)) return true;
    }
    return false;
  }

  private judgeItems(indexed: IndexedStream): void {
    const references = this.ground.index.references.byStream.get(indexed.key);
    const limit = this.limits.get(indexed.stream.namespace);
    let item = indexed.firstItem;
    for (const tag of indexed.stream.tags) {
      const tagReferences = references?.tags.get(tag.name);
      let revision = 0;
      for (const { digest, created } of tag.revisions) {
        const place = { item, tag, revision, digest, created };
        const byTag = revision === 0 ? tagReferences : undefined;
        const rule = this.ruleOf(place, byTag, references?.digests, limit);
        this.itemRule[item] = removesItem(rule) ? this.unlessSpared(indexed, place, rule) : rule;
        item += 1;
        revision += 1;
      }
    }
  }

  /** The first rule that applies, a to f. */
  private ruleOf(
    { item, revision, digest, created }: ItemPlace,
    byTag: readonly StreamReference[] | undefined,
    byDigest: ReferencesOfStream['digests'] | undefined,
    limit: SizeLimit | undefined,
  ): number {
    const { rules, cutoff, index, columns } = this.ground;
    if (!rules.overSizeLimit && isYoung(created, cutoff)) return itemRulePlace.young;
    if (this.isUsed(byTag)) return itemRulePlace.tagUsed;
    const row = index.imageOfItem[item] ?? -1;
    if (row < 0) return itemRulePlace.imageGone;
    if (rules.overSizeLimit) {
      if (!isImageOver(columns, row, limit)) return itemRulePlace.withinLimit;
    } else if (revision < (rules.keepTagRevisions ?? 0)) {
      return itemRulePlace.amongNewest;
    }
    return this.isUsed(byDigest?.get(digest))
      ? itemRulePlace.digestUsed
      : itemRulePlace.nothingKeeps;
  }

  /** What `oc` would remove, the product's protections and the user may still keep. */
  private unlessSpared({ key, stream }: IndexedStream, place: ItemPlace, rule: number): number {
    const { leftOut, protections } = this.ground;
    // What the user took out stays with or without protections: they change nothing about it.
    if (leftOut.has(key)) return itemRulePlace.leftOut;
    return protections?.ofItem(stream, place) ? itemRulePlace.protected : rule;
  }

  private isUsed(references: readonly StreamReference[] | undefined): boolean {
    if (!references) return false;
    for (const reference of references) if (counts(reference, this.counting)) return true;
    return false;
  }
}

/** Whether the image in a row (-1 is none) keeps a stream that lists it from being looked at. */
export const leavesStreamAlone = ({ flags }: ImageColumns, row: number): boolean =>
  row >= 0 && ((flags[row] ?? 0) & (HAS_METADATA | INDEX)) === 0;
