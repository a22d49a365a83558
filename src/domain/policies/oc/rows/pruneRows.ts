import { daysBetween } from '../../../snapshot/ages';
import { MANAGED, REPLACED } from '../../../snapshot/images';
import type { ImageColumns, ImageTable } from '../../../snapshot/images';
import type { Digest } from '../../../snapshot/records';
import { BlobUsers } from '../../../sizes/blobUsers';
import { ItemReasons } from '../explain/itemReason';
import type { OcPlan } from '../likeOc';
import type { IndexedStream, ItemPlace } from '../index/pruneIndex';
import { itemsIn } from '../index/pruneIndex';
import type { HistoryRow, ImageRow, ProtectedHistoryRow, RegistryRow } from './rows';
import type { ProtectionReason } from '../passes/protections';
import { imageRulePlace, imageRules, removesItem, sparesItem } from '../passes/rules';

/** A tag that loses items, before it is made a row. */
export interface TrimmedTag {
  readonly key: string;
  readonly indexed: IndexedStream;
  readonly items: number;
  readonly removed: number;
  /** The newest item that goes. */
  readonly first: ItemPlace;
}

/** A tag with items that only the product's own protections keep, before it is made a row. */
export interface SparedTag {
  readonly key: string;
  readonly indexed: IndexedStream;
  readonly items: number;
  readonly spared: number;
  /** The newest of them. */
  readonly first: ItemPlace;
}

/** Something that goes from the registry, before it is made a row. */
export interface RegistryEntry {
  readonly what: RegistryRow['what'];
  readonly repository: string;
  readonly blob: number;
}

interface CountedItems {
  readonly count: number;
  /** The newest of them. */
  readonly first: ItemPlace | null;
}

const noItems: CountedItems = { count: 0, first: null };

const oneMore = ({ count, first }: CountedItems, place: ItemPlace): CountedItems => ({
  count: count + 1,
  first: first ?? place,
});

const tagKeyOf = ({ key }: IndexedStream, { tag }: ItemPlace): string => `${key}:${tag.name}`;

/**
 * The rows of a plan. Of 50,000 images only those on screen become objects: everything is found by
 * numbers, and put into words at the end.
 */
export class PruneRows {
  readonly table: ImageTable;
  readonly columns: ImageColumns;
  readonly users: BlobUsers;
  readonly trimmedTags: readonly TrimmedTag[];
  readonly sparedTags: readonly SparedTag[];
  /** Rows of the image table. */
  readonly pruned: readonly number[];
  readonly kept: readonly number[];
  readonly registry: readonly RegistryEntry[];
  /** By image row: items that name it, how many of them go, and the key of the first one's tag. */
  private readonly listed: Int32Array;
  private readonly removed: Int32Array;
  private readonly tags: string[] = [];
  private readonly reasons: ItemReasons;
  private freed: Float64Array | null = null;
  private parents: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(readonly plan: OcPlan) {
    this.table = plan.index.snapshot.listedImages;
    this.columns = this.table.columns();
    this.users = new BlobUsers(this.table);
    this.reasons = new ItemReasons(plan);
    this.listed = new Int32Array(this.table.rows);
    this.removed = new Int32Array(this.table.rows);
    const { trimmed, spared } = this.walkHistories();
    this.trimmedTags = trimmed;
    this.sparedTags = spared;
    this.pruned = plan.images.pruned;
    this.kept = this.keptRows();
    this.registry = registryEntriesOf(plan);
  }

  historyRow({ key, indexed, items, removed, first }: TrimmedTag): HistoryRow {
    const { stream } = indexed;
    return {
      key,
      namespace: stream.namespace,
      stream: stream.name,
      tag: first.tag.name,
      items,
      removed,
      vanishes: removed === items,
      mayComeBack: removed === items && first.tag.spec !== null,
      comesBack: stream.manager,
      reason: this.reasons.of(indexed, first),
    };
  }

  protectedHistoryRow({ key, indexed, items, spared, first }: SparedTag): ProtectedHistoryRow {
    const { namespace, name } = indexed.stream;
    const reason = this.reasons.of(indexed, first);
    return { key, namespace, stream: name, tag: first.tag.name, items, spared, reason };
  }

  /** What protects the newest item of a tag that only protections keep. */
  protectionOf({ indexed, first }: SparedTag): ProtectionReason['code'] | null {
    const reason = this.reasons.of(indexed, first);
    return reason.rule === 'protected' ? reason.reason.code : null;
  }

  imageRow(row: number): ImageRow {
    const created = this.table.createdOf(row);
    const digest = this.table.digestOf(row);
    return {
      key: digest,
      digest,
      tag: this.tagOf(row),
      created,
      days: created === null ? null : daysBetween(created, this.plan.now),
      managed: ((this.columns.flags[row] ?? 0) & MANAGED) !== 0,
      size: this.columns.size[row] ?? 0,
      frees: this.freedBy(row),
      rule: imageRules[this.plan.images.imageRule[row] ?? 0] ?? 'notJudged',
      listed: this.listed[row] ?? 0,
      removed: this.removed[row] ?? 0,
    };
  }

  registryRow({ what, repository, blob }: RegistryEntry): RegistryRow {
    const digest = this.digestOf(blob);
    // A link is a small file; the bytes are those of the blob itself.
    const bytes = what === 'blob' ? this.table.bytesOf(blob) : null;
    return { key: `${what} ${repository} ${digest}`, what, repository, digest, bytes };
  }

  /** Rows of the indexes that have the image as a manifest. */
  indexesOf(row: number): readonly number[] {
    this.parents ??= this.findParents();
    return this.parents.get(row) ?? [];
  }

  digestOf(blob: number): Digest {
    return this.table.digests.digestOf(blob);
  }

  /** `namespace/stream:tag` of the first item that names the image; empty where none does. */
  tagOf(row: number): string {
    return this.tags[row] ?? '';
  }

  /** Bytes that deleting only this image would free. */
  freedBy(row: number): number {
    if (!this.freed) {
      this.freed = Float64Array.from({ length: this.table.rows }, (_, at) =>
        this.users.freedByOne(at),
      );
    }
    return this.freed[row] ?? 0;
  }

  private findParents(): ReadonlyMap<number, readonly number[]> {
    const { children, childrenAt, rowAt } = this.columns;
    const parents = new Map<number, number[]>();
    for (const parent of this.table.rowsWithChildren()) {
      const end = childrenAt[parent + 1] ?? 0;
      for (let at = childrenAt[parent] ?? 0; at < end; at += 1) {
        const row = (rowAt[children[at] ?? 0] ?? 0) - 1;
        const known = parents.get(row);
        if (known) known.push(parent);
        else parents.set(row, [parent]);
      }
    }
    return parents;
  }

  private walkHistories(): {
    readonly trimmed: readonly TrimmedTag[];
    readonly spared: readonly SparedTag[];
  } {
    const { index, itemRule } = this.plan;
    const trimmed: TrimmedTag[] = [];
    const spared: SparedTag[] = [];
    for (const indexed of index.streams) {
      let [going, kept] = [noItems, noItems];
      for (const place of itemsIn(indexed)) {
        const rule = itemRule[place.item] ?? 0;
        const goes = removesItem(rule);
        this.countItem(indexed, place, goes);
        if (place.revision === 0) [going, kept] = [noItems, noItems];
        if (goes) going = oneMore(going, place);
        else if (sparesItem(rule)) kept = oneMore(kept, place);
        const items = place.tag.revisions.length;
        if (place.revision < items - 1) continue;
        const tag = { key: tagKeyOf(indexed, place), indexed, items };
        if (going.first) trimmed.push({ ...tag, removed: going.count, first: going.first });
        if (kept.first) spared.push({ ...tag, spared: kept.count, first: kept.first });
      }
    }
    return { trimmed, spared };
  }

  private countItem(indexed: IndexedStream, place: ItemPlace, goes: boolean): void {
    const row = this.plan.index.imageOfItem[place.item] ?? -1;
    if (row < 0) return;
    this.listed[row] = (this.listed[row] ?? 0) + 1;
    if (goes) this.removed[row] = (this.removed[row] ?? 0) + 1;
    this.tags[row] ??= tagKeyOf(indexed, place);
  }

  private keptRows(): readonly number[] {
    const { imageRule } = this.plan.images;
    const kept: number[] = [];
    for (let row = 0; row < imageRule.length; row += 1) {
      const replaced = ((this.columns.flags[row] ?? 0) & REPLACED) !== 0;
      if (!replaced && imageRule[row] !== imageRulePlace.nothingKeeps) kept.push(row);
    }
    return kept;
  }
}

const registryEntriesOf = ({ links, images }: OcPlan): readonly RegistryEntry[] => {
  const entries: RegistryEntry[] = [];
  for (const [repository, { layers, manifests }] of links) {
    for (const blob of layers) entries.push({ what: 'layerLink', repository, blob });
    for (const blob of manifests) entries.push({ what: 'manifestLink', repository, blob });
  }
  for (const blob of images.blobs) entries.push({ what: 'blob', repository: '', blob });
  return entries;
};
