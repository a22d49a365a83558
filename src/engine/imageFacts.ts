import { ImageTable } from '../domain/snapshot/images';
import type { Digest, Image, ImageStream, ListedImage } from '../domain/snapshot/records';

/**
 * What single answers told of images. A digest names a content, so what an image is made of holds
 * for good; that its object is gone holds only until somebody may have pushed it again.
 */
export class ImageFacts {
  readonly singles = new Map<Digest, Image>();
  readonly layers = new ImageTable();
  /** Images whose object is gone, with the number of the read during which that was told. */
  private readonly gone = new Map<Digest, number>();

  /** Digests whose Image object is known to be gone. */
  missing(): ReadonlySet<Digest> {
    return new Set(this.gone.keys());
  }

  addImages(images: readonly Image[]): void {
    for (const image of images) {
      const known = this.singles.get(image.digest);
      const children = image.children.length > 0 ? image.children : (known?.children ?? []);
      const created = image.created ?? known?.created ?? null;
      this.singles.set(image.digest, { digest: image.digest, created, children });
      this.gone.delete(image.digest);
    }
  }

  addLayers(images: readonly ListedImage[]): void {
    for (const image of images) {
      if (this.layers.rowOf(image.digest) < 0) this.layers.add(image);
      this.gone.delete(image.digest);
    }
  }

  addMissing(digest: Digest, read: number): void {
    this.gone.set(digest, read);
  }

  /** Forgets what was told to be gone before a complete read began: it has to be asked for again. */
  forgetGoneBefore(read: number): void {
    for (const [digest, since] of this.gone) if (since < read) this.gone.delete(digest);
  }

  /** A stream that changed may have had any of its images pushed again. */
  forgetGoneIn({ tags }: ImageStream): void {
    for (const { revisions } of tags) for (const { digest } of revisions) this.gone.delete(digest);
  }
}
