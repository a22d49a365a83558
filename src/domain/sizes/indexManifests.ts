import type { ImageColumns, ImageTable } from '../snapshot/images';

const NONE: ReadonlySet<number> = new Set();

/**
 * The manifests of index (multi-arch) images, one for each architecture. An index has no layers of
 * its own: what it takes is what its manifests take, and they come and go with it, though no history
 * names them.
 */
export class IndexManifests {
  private readonly columns: ImageColumns;
  /** By row of a manifest: how many index images have it. */
  private readonly parents = new Map<number, number>();

  constructor(private readonly table: ImageTable) {
    this.columns = table.columns();
    for (const row of table.rowsWithChildren()) {
      for (const child of this.childrenOf(row)) {
        this.parents.set(child, (this.parents.get(child) ?? 0) + 1);
      }
    }
  }

  /** Images with all manifests that stand in them, indexes in indexes too. */
  below(rows: Iterable<number>): ReadonlySet<number> {
    const all = new Set(rows);
    // What is added while this walks is walked too.
    for (const row of all) for (const child of this.childrenOf(row)) all.add(child);
    return all;
  }

  /** Whether the table has all manifests that stand in an image. */
  areKnown(row: number): boolean {
    for (const each of this.below([row])) {
      if (this.table.childrenOf(each).some((child) => this.table.rowOf(child) < 0)) return false;
    }
    return true;
  }

  /**
   * Images that go when some lose their last tag: those, less the ones that an index that stays
   * has, and with them the manifests that no other index and no history has.
   * @param untagged rows of the images that lose their last tag
   * @param isTagged whether a history has the image of a row, as things are now
   */
  leavingWith(
    untagged: ReadonlySet<number>,
    isTagged: (row: number) => boolean,
  ): ReadonlySet<number> {
    const leaving = new Set<number>();
    for (const row of untagged) if (!this.parents.has(row)) leaving.add(row);
    if (this.parents.size === 0) return leaving;
    const left = new Map<number, number>();
    // What is added while this walks is walked too.
    for (const row of leaving) {
      for (const child of this.childrenOf(row)) {
        const gone = (left.get(child) ?? 0) + 1;
        left.set(child, gone);
        if (gone < (this.parents.get(child) ?? 0)) continue;
        if (untagged.has(child) || !isTagged(child)) leaving.add(child);
      }
    }
    return leaving;
  }

  /** Rows of the manifests that stand in an image, each once. */
  private childrenOf(row: number): ReadonlySet<number> {
    const { children, childrenAt, rowAt } = this.columns;
    const start = childrenAt[row] ?? 0;
    const end = childrenAt[row + 1] ?? 0;
    if (start >= end) return NONE;
    const rows = new Set<number>();
    for (let at = start; at < end; at += 1) {
      const child = (rowAt[children[at] ?? 0] ?? 0) - 1;
      if (child >= 0) rows.add(child);
    }
    return rows;
  }
}
