import { heldImagesOf, type HeldImages } from '../snapshot/heldImages';
import { imagesListedAt } from '../snapshot/imageList';
import type { ImageTable } from '../snapshot/images';
import type { PlanSource } from '../snapshot/planSource';
import type { Digest, Tag } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { BlobUsers } from './blobUsers';
import { blobDetails, type ImageContents } from './imageContents';
import { IndexManifests } from './indexManifests';
import { sizeBarOf, type SizeBar } from './sizeBar';

/**
 * What tags weigh. A cluster admin's sizes come from the list of all images; everybody else's from
 * the layers of streams, as far as those were read, which cannot tell what other projects share.
 */
export class TagSizes {
  /** Whether the list of all images tells, so that nothing else has to be read; a part of it does not. */
  readonly fromList: boolean;
  private readonly table: ImageTable;
  private readonly users: BlobUsers;
  private readonly manifests: IndexManifests;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly held: HeldImages,
  ) {
    this.fromList = imagesListedAt(snapshot) !== null;
    this.table = this.fromList ? snapshot.listedImages : snapshot.layerImages;
    this.users = new BlobUsers(this.table);
    this.manifests = new IndexManifests(this.table);
  }

  /** Whether anything was measured at all. */
  get any(): boolean {
    return this.table.count > 0;
  }

  /** Whether somebody told what the image weighs, or that it is gone. */
  knows(digest: Digest): boolean {
    return this.table.rowOf(digest) >= 0 || this.snapshot.missingImages.has(digest);
  }

  /** Bytes of an image's blobs, those of an index with its manifests'; null where nobody told. */
  sizeOf(digest: Digest): number | null {
    const row = this.table.rowOf(digest);
    return this.isMeasured(row) ? this.users.bytesOf(this.manifests.below([row])) : null;
  }

  /** What an image consists of; null where nobody told. */
  contentsOf(digest: Digest): ImageContents | null {
    const row = this.table.rowOf(digest);
    if (row < 0) return null;
    const blobs = blobDetails(this.table, this.users, row);
    const manifests = this.table.childrenOf(row).length;
    return { blobs, manifests, wholeCluster: this.fromList };
  }

  /**
   * Bytes that nothing would keep any more if this tag alone were deleted and then pruned; null
   * where an image of its history was not measured.
   */
  freedBy(tag: Tag): number | null {
    const rows = new Set<number>();
    for (const { digest } of tag.revisions) {
      if (digest === '' || this.holdersOf(digest) > 1) continue;
      const row = this.table.rowOf(digest);
      if (this.isMeasured(row)) rows.add(row);
      // A listed cluster knows all images there are: what is not listed takes no room, nor what is gone.
      else if (!this.fromList && !this.snapshot.missingImages.has(digest)) return null;
    }
    return this.any ? this.users.freedBy(this.leavingWith(rows)) : null;
  }

  /**
   * What becomes of the bytes of some images when others of them go.
   * @param going rows of images that lose their last tag
   * @param within blobs that the page is about, as `blobsOf` counts them
   */
  bar(going: ReadonlySet<number>, within: Int32Array): SizeBar {
    return sizeBarOf(this.table, this.users, this.leavingWith(going), within);
  }

  /** By digest number of the table: how many of these images, and of what stands in them, have a blob. */
  blobsOf(rows: Iterable<number>): Int32Array {
    return this.users.amongst(this.manifests.below(rows));
  }

  /** Rows of images, by their numbers among those that histories have; what was not measured has none. */
  rowsOf(images: Iterable<number>): ReadonlySet<number> {
    const all = this.held.rowsIn(this.table);
    const rows = new Set<number>();
    for (const image of images) {
      const row = all[image] ?? -1;
      if (row >= 0) rows.add(row);
    }
    return rows;
  }

  /** Whether an image and all that stands in it was told; layers may leave manifests out. */
  private isMeasured(row: number): boolean {
    return row >= 0 && (this.fromList || this.manifests.areKnown(row));
  }

  private leavingWith(untagged: ReadonlySet<number>): ReadonlySet<number> {
    return this.manifests.leavingWith(
      untagged,
      (row) => this.holdersOf(this.table.digestOf(row)) > 0,
    );
  }

  /** Tags, of all streams that were read, whose history has an image. */
  private holdersOf(digest: Digest): number {
    const image = this.held.numberOf(digest);
    return image < 0 ? 0 : this.held.holdersOf(image);
  }
}

/** The sizes of a snapshot, for {@link PlanSource.of}. */
export const tagSizesOf = (snapshot: Snapshot, source: PlanSource): TagSizes =>
  new TagSizes(snapshot, source.of(heldImagesOf));
