import type { ImageColumns } from '../../../snapshot/images';
import { HAS_METADATA, INDEX, MANAGED, REPLACED } from '../../../snapshot/images';
import type { PruneGround } from './historyPass';
import { imageRulePlace, itemRulePlace, removesItem, sparesImage } from './rules';

/** What becomes of the Image objects and of the registry's blobs. */
export interface ImagePassResult {
  /** By row of the image table: place of the rule that decided. */
  readonly imageRule: Uint8Array;
  /** Rows of the images that go. */
  readonly pruned: readonly number[];
  /** Digest numbers of the blobs that go, manifests included; none where the registry is left alone. */
  readonly blobs: readonly number[];
  /** Rows of images without metadata that are no indexes: while there is one, no image goes. */
  readonly withoutMetadata: readonly number[];
}

/** Second pass: which Image objects go (prune-rules 6). */
export class ImagePass {
  private readonly rule: Uint8Array;

  constructor(
    private readonly ground: PruneGround,
    private readonly itemRule: Uint8Array,
  ) {
    this.rule = new Uint8Array(ground.columns.name.length);
  }

  run(): ImagePassResult {
    this.markListed();
    const withoutMetadata = rowsWithoutMetadata(this.ground.columns);
    this.judgeRest(withoutMetadata.length > 0);
    const pruned: number[] = [];
    this.rule.forEach((rule, row) => {
      if (rule === imageRulePlace.nothingKeeps) pruned.push(row);
    });
    const blobs = this.ground.rules.registry ? this.blobsOf(pruned) : [];
    return { imageRule: this.rule, pruned, blobs, withoutMetadata };
  }

  /**
   * What an item that stays names is in use, and so are the manifests of such an index. Items that
   * `oc` keeps come first: of what only others name, the product's protections are the reason.
   */
  private markListed(): void {
    const { index, protections } = this.ground;
    const listed: number[] = [];
    const spared: number[] = [];
    this.itemRule.forEach((rule, item) => {
      const row = index.imageOfItem[item] ?? -1;
      // An item of another project was not judged; it stays as well.
      if (row < 0 || removesItem(rule) || this.isSettled(row)) return;
      if (rule === itemRulePlace.protected) {
        spared.push(row);
        return;
      }
      this.rule[row] = imageRulePlace.listed;
      listed.push(row);
    });
    this.markChildren(listed, () => imageRulePlace.childOfListed);
    if (!protections) return;
    const first = spared.filter((row) => !this.isSettled(row));
    for (const row of first) {
      this.rule[row] = this.goesOtherwise(row)
        ? imageRulePlace.protectedInHistory
        : imageRulePlace.listed;
    }
    this.markChildren(first, (row) =>
      this.goesOtherwise(row) ? imageRulePlace.protectedChild : imageRulePlace.childOfListed,
    );
  }

  /** Whether `oc` deletes an image that no history names. */
  private goesOtherwise(row: number): boolean {
    return this.ruleOf(row) === imageRulePlace.nothingKeeps;
  }

  /** Marks the manifests of these indexes, and theirs, down to the last: the safe reading of 6. */
  private markChildren(indexes: readonly number[], ruleOf: (row: number) => number): void {
    this.walkChildren(indexes, (row) => {
      if (this.isSettled(row)) return false;
      this.rule[row] = ruleOf(row);
      return true;
    });
  }

  /** Goes down from these indexes, past every manifest for which it is told to. */
  private walkChildren(indexes: readonly number[], visit: (row: number) => boolean): void {
    const { children, childrenAt, rowAt } = this.ground.columns;
    const waiting = [...indexes];
    for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
      const end = childrenAt[parent + 1] ?? 0;
      for (let at = childrenAt[parent] ?? 0; at < end; at += 1) {
        const row = (rowAt[children[at] ?? 0] ?? 0) - 1;
        if (row >= 0 && visit(row)) waiting.push(row);
      }
    }
  }

  private isSettled(row: number): boolean {
    return this.rule[row] !== imageRulePlace.notJudged;
  }

  private judgeRest(stopped: boolean): void {
    const { columns, protections } = this.ground;
    const spared: number[] = [];
    for (let row = 0; row < columns.flags.length; row += 1) {
      if (this.isSettled(row) || ((columns.flags[row] ?? 0) & REPLACED) !== 0) continue;
      const rule = this.ruleOf(row);
      const protects = rule === imageRulePlace.nothingKeeps && protections?.ofImage(row);
      this.rule[row] = protects ? imageRulePlace.protected : rule;
      if (protects || rule !== imageRulePlace.nothingKeeps) spared.push(row);
    }
    // `oc` lets the manifests of an index go that stays because it is young; the product does not.
    if (protections) this.protectChildren(spared);
    if (stopped) this.deleteNothing();
  }

  /** Where `oc` deletes no image at all, no protection keeps one either. */
  private deleteNothing(): void {
    this.rule.forEach((rule, row) => {
      if (rule === imageRulePlace.protectedInHistory) this.rule[row] = imageRulePlace.listed;
      else if (rule === imageRulePlace.nothingKeeps || sparesImage(rule)) {
        this.rule[row] = imageRulePlace.metadataMissing;
      }
    });
  }

  private ruleOf(row: number): number {
    const { rules, columns, cutoff } = this.ground;
    if (!rules.all && ((columns.flags[row] ?? 0) & MANAGED) === 0) return imageRulePlace.unmanaged;
    const created = columns.created[row] ?? Number.NaN;
    // NaN, no time, is later than nothing, and year 1 is the earliest cut-off.
    if (!rules.overSizeLimit && created > cutoff.youngAfter) return imageRulePlace.young;
    return imageRulePlace.nothingKeeps;
  }

  private protectChildren(indexes: readonly number[]): void {
    this.walkChildren(indexes, (row) => {
      if (this.rule[row] !== imageRulePlace.nothingKeeps) return false;
      this.rule[row] = imageRulePlace.protectedChild;
      return true;
    });
  }

  /** Every blob whose last image goes; each image also counts for its own manifest. */
  private blobsOf(pruned: readonly number[]): readonly number[] {
    const { name, flags, blobs, blobsAt } = this.ground.columns;
    const counts = new Int32Array(this.ground.index.snapshot.listedImages.digests.length);
    const change = (row: number, by: number, gone: number[] | null): void => {
      const end = blobsAt[row + 1] ?? 0;
      for (let at = blobsAt[row] ?? 0; at <= end; at += 1) {
        const blob = (at < end ? blobs[at] : name[row]) ?? 0;
        const count = (counts[blob] ?? 0) + by;
        counts[blob] = count;
        if (count === 0) gone?.push(blob);
      }
    };
    for (let row = 0; row < flags.length; row += 1) {
      if (((flags[row] ?? 0) & REPLACED) === 0) change(row, 1, null);
    }
    const gone: number[] = [];
    for (const row of pruned) change(row, -1, gone);
    return gone;
  }
}

/** Rows of images that lack metadata and are no indexes: while there is one, no image goes. */
export const rowsWithoutMetadata = ({ flags }: ImageColumns): readonly number[] => {
  const rows: number[] = [];
  flags.forEach((flag, row) => {
    if ((flag & (HAS_METADATA | INDEX | REPLACED)) === 0) rows.push(row);
  });
  return rows;
};
