import type { ImageColumns } from '../snapshot/images';
import { HAS_METADATA, INDEX } from '../snapshot/images';
import type { SizeLimit } from '../snapshot/records';
import type { Protections } from './protections';
import type { IndexedStream, ItemPlace, PruneIndex } from './pruneIndex';
import { itemsIn } from './pruneIndex';
import type { Cutoff, PruneOptions } from './pruneOptions';
import { isYoung } from './pruneOptions';
import { itemRulePlace } from './rules';
import { isOver, smallestLimits } from './sizeLimits';
import type { ReferencesOfStream, StreamReference } from './streamReferences';
import { counts } from './streamReferences';

/** What a pass over the histories goes by. */
export interface PruneGround {
  readonly index: PruneIndex;
  readonly columns: ImageColumns;
  readonly options: PruneOptions;
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

  constructor(private readonly ground: PruneGround) {
    this.itemRule = new Uint8Array(ground.index.imageOfItem.length);
    this.limits = smallestLimits(ground.index.snapshot.limits);
  }

  /** Decides about every item of a stream. */
  judge(indexed: IndexedStream): void {
    const { options, cutoff, index } = this.ground;
    const { stream } = indexed;
    if (options.namespace !== null && stream.namespace !== options.namespace) return;
    if (!options.overSizeLimit && isYoung(stream.created, cutoff)) {
      this.settle(indexed, itemRulePlace.streamYoung);
    } else if (this.lacksMetadata(indexed)) {
      this.settle(indexed, itemRulePlace.streamUnreadable);
    } else {
      const references = index.references.byStream.get(indexed.key);
      const limit = this.limits.get(stream.namespace);
      for (const place of itemsIn(indexed)) {
        this.itemRule[place.item] = this.ruleOf(indexed, place, references, limit);
      }
    }
  }

  private settle(indexed: IndexedStream, rule: number): void {
    for (const { item } of itemsIn(indexed)) this.itemRule[item] = rule;
  }

  private lacksMetadata(indexed: IndexedStream): boolean {
    const { index, columns } = this.ground;
    for (const { item } of itemsIn(indexed)) {
      const row = index.imageOfItem[item] ?? -1;
      if (row >= 0 && ((columns.flags[row] ?? 0) & (HAS_METADATA | INDEX)) === 0) return true;
    }
    return false;
  }

  /** The first rule that applies, a to f. */
  private ruleOf(
    indexed: IndexedStream,
    place: ItemPlace,
    references: ReferencesOfStream | undefined,
    limit: SizeLimit | undefined,
  ): number {
    const { options, cutoff, index, columns } = this.ground;
    const { item, tag, revision, digest, created } = place;
    if (!options.overSizeLimit && isYoung(created, cutoff)) return itemRulePlace.young;
    if (revision === 0 && this.isUsed(references?.tags.get(tag.name))) return itemRulePlace.tagUsed;
    const row = index.imageOfItem[item] ?? -1;
    if (row < 0) return this.unlessSpared(indexed, place, itemRulePlace.imageGone);
    if (options.overSizeLimit) {
      if (!isOver(columns.size[row] ?? 0, limit)) return itemRulePlace.withinLimit;
    } else if (revision < (options.keepTagRevisions ?? 0)) {
      return itemRulePlace.amongNewest;
    }
    if (this.isUsed(references?.digests.get(digest))) return itemRulePlace.digestUsed;
    return this.unlessSpared(indexed, place, itemRulePlace.nothingKeeps);
  }

  /** What `oc` would remove, the product's protections and the user may still keep. */
  private unlessSpared({ key, stream }: IndexedStream, place: ItemPlace, rule: number): number {
    const { leftOut, protections } = this.ground;
    if (protections?.ofItem(stream, place)) return itemRulePlace.protected;
    return leftOut.has(key) ? itemRulePlace.leftOut : rule;
  }

  private isUsed(references: readonly StreamReference[] | undefined): boolean {
    const { cutoff, options } = this.ground;
    const counting = { cutoff, namespace: options.namespace };
    return references?.some((reference) => counts(reference, counting)) ?? false;
  }
}
