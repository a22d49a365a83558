import type { AgeDate } from '../snapshot/ages';
import { heldImagesOf, NO_IMAGE, type HeldImages } from '../snapshot/heldImages';
import { imagesListedAt, isImageGone } from '../snapshot/imageList';
import type { PlanSource } from '../snapshot/planSource';
import type { Digest, Instant, Revision, Tag } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { buildUsageIndex } from '../usage/usageIndex';

/**
 * What is known of the images of tag histories, by their numbers: of most the list of all images
 * tells, and few are used, so that for most of them no digest is looked up.
 */
export class ImageFacts {
  private readonly snapshot: Snapshot;
  private readonly held: HeldImages;
  /** By image: its row in the list of images. */
  private readonly rows: Int32Array;
  /** By image: whether anything may refer to it. */
  private readonly referred: Uint8Array;
  private readonly listedAt: Instant | null;

  constructor(source: PlanSource) {
    this.snapshot = source.snapshot;
    this.held = source.of(heldImagesOf);
    this.rows = this.held.rowsIn(this.snapshot.listedImages);
    this.referred = new Uint8Array(this.held.count);
    this.listedAt = imagesListedAt(this.snapshot);
    for (const digest of source.of(buildUsageIndex).referredDigests()) {
      const image = this.held.numberOf(digest);
      if (image !== NO_IMAGE) this.referred[image] = 1;
    }
  }

  /** Numbers of the images of a tag's history, newest first; {@link NO_IMAGE} for a pointer. */
  numbersOf(tag: Tag): readonly number[] {
    return this.held.numbersOf(tag);
  }

  isReferred(image: number): boolean {
    return this.referred[image] === 1;
  }

  /** Whether the Image object of an item of a history is known to be gone ({@link isImageGone}). */
  isGone(revision: Revision, image: number): boolean {
    if (this.listedAt !== null && (this.rows[image] ?? -1) >= 0) return false;
    return isImageGone(revision, this.snapshot, this.listedAt);
  }

  /**
   * The date of an image (design: Age policy): the image object's where it is known; else a bound from
   * below, since a tag never came to an image before the image was there; else not known, which is
   * never old.
   */
  dateOf(image: number): AgeDate {
    if (image === NO_IMAGE) return null;
    const { images, listedImages } = this.snapshot;
    const row = this.rows[image] ?? -1;
    const created =
      row >= 0 ? listedImages.createdOf(row) : images.createdOf(this.held.digestOf(image));
    if (created !== null) return { known: 'exact', since: created };
    const since = this.held.firstSeen(image);
    return since === null ? null : { known: 'atLeast', since };
  }

  /** The same by its digest. */
  dateOfDigest(digest: Digest): AgeDate {
    return this.dateOf(this.held.numberOf(digest));
  }
}
