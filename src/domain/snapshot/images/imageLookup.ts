import type { Digest, Image, Instant } from '../records';
import type { ImageTable } from './imageTable';

/** What is known of single images, whether they were listed or read alone. */
export interface ImageLookup {
  readonly has: (digest: Digest) => boolean;
  /** When the image came into the cluster; null where that is not known. */
  readonly createdOf: (digest: Digest) => Instant | null;
  /** Manifests of an index; none for any other image. */
  readonly childrenOf: (digest: Digest) => readonly Digest[];
  /** Every image with children. */
  readonly indexes: () => Iterable<Pick<Image, 'digest' | 'children'>>;
}

const NONE: readonly Digest[] = [];

/** Looks into the list first, and into the images that were read alone where that has none. */
export const imageLookup = (
  table: ImageTable,
  singles: ReadonlyMap<Digest, Image>,
): ImageLookup => ({
  has: (digest) => table.rowOf(digest) >= 0 || singles.has(digest),
  createdOf: (digest) => {
    const row = table.rowOf(digest);
    return (row >= 0 ? table.createdOf(row) : singles.get(digest)?.created) ?? null;
  },
  childrenOf: (digest) => {
    const row = table.rowOf(digest);
    return row >= 0 ? table.childrenOf(row) : (singles.get(digest)?.children ?? NONE);
  },
  *indexes() {
    for (const row of table.rowsWithChildren()) {
      yield { digest: table.digestOf(row), children: table.childrenOf(row) };
    }
    for (const image of singles.values()) {
      if (image.children.length > 0 && table.rowOf(image.digest) < 0) yield image;
    }
  },
});
