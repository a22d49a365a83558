import type { ImageColumns } from '../../../snapshot/images';
import type { IndexedStream, PruneIndex } from '../index/pruneIndex';
import { endOf } from '../index/pruneIndex';
import { itemRulePlace } from './rules';

/** What goes from one repository of the registry, as digest numbers. */
export interface RepositoryLinks {
  readonly layers: readonly number[];
  readonly manifests: readonly number[];
}

/**
 * Links between a repository and its blobs and manifests (prune-rules 5): each item whose image is
 * there counts once for every blob of that image; what no item that stays counts for goes. Links of
 * the manifests of an index are not counted, as with `oc`, and stay behind.
 */
export class LinkCounts {
  /** By digest number; all zero between two streams. */
  private readonly blobs: Int32Array;
  private readonly manifests: Int32Array;

  constructor(
    private readonly index: PruneIndex,
    private readonly columns: ImageColumns,
  ) {
    const { length } = index.snapshot.listedImages.digests;
    this.blobs = new Int32Array(length);
    this.manifests = new Int32Array(length);
  }

  /** The links that go with the items that go; null where there are none. */
  removedWith(indexed: IndexedStream, itemRule: Uint8Array): RepositoryLinks | null {
    const { firstItem } = indexed;
    const end = endOf(indexed);
    const going: number[] = [];
    for (let item = firstItem; item < end; item += 1) {
      if (itemRule[item] === itemRulePlace.nothingKeeps) going.push(item);
    }
    if (going.length === 0) return null;
    for (let item = firstItem; item < end; item += 1) this.count(item);
    const layers: number[] = [];
    const manifests: number[] = [];
    for (const item of going) this.discount(item, layers, manifests);
    for (let item = firstItem; item < end; item += 1) this.reset(item);
    return layers.length + manifests.length === 0 ? null : { layers, manifests };
  }

  private count(item: number): void {
    const row = this.index.imageOfItem[item] ?? -1;
    if (row < 0) return;
    const { name, blobs, blobsAt } = this.columns;
    add(this.manifests, name[row] ?? 0, 1);
    const end = blobsAt[row + 1] ?? 0;
    for (let at = blobsAt[row] ?? 0; at < end; at += 1) add(this.blobs, blobs[at] ?? 0, 1);
  }

  /** Takes an item away again; whatever nothing counts for any more is told. */
  private discount(item: number, layers: number[], manifests: number[]): void {
    const row = this.index.imageOfItem[item] ?? -1;
    const { name, blobs, blobsAt } = this.columns;
    const end = blobsAt[row + 1] ?? 0;
    for (let at = blobsAt[row] ?? 0; at < end; at += 1) {
      const blob = blobs[at] ?? 0;
      if (add(this.blobs, blob, -1) === 0) layers.push(blob);
    }
    const manifest = name[row] ?? 0;
    if (add(this.manifests, manifest, -1) === 0) manifests.push(manifest);
  }

  private reset(item: number): void {
    const row = this.index.imageOfItem[item] ?? -1;
    if (row < 0) return;
    const { name, blobs, blobsAt } = this.columns;
    this.manifests[name[row] ?? 0] = 0;
    const end = blobsAt[row + 1] ?? 0;
    for (let at = blobsAt[row] ?? 0; at < end; at += 1) this.blobs[blobs[at] ?? 0] = 0;
  }
}

/** Adds to a count; answers with what it is now. */
const add = (counts: Int32Array, at: number, change: number): number => {
  const count = (counts[at] ?? 0) + change;
  counts[at] = count;
  return count;
};
