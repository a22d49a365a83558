import type { ImageTable } from '../snapshot/images';
import type { Digest } from '../snapshot/records';
import type { BlobUsers } from './blobUsers';

/** A layer, config or manifest of an image. */
export interface BlobDetail {
  readonly digest: Digest;
  readonly what: 'layer' | 'config' | 'manifest';
  readonly bytes: number | null;
  /** Other images that have it. */
  readonly otherImages: number;
}

/** What an image consists of. */
export interface ImageContents {
  readonly blobs: readonly BlobDetail[];
  /** Of an index: the images that have its layers; 0 for any other image. */
  readonly manifests: number;
  /** All images of the cluster are known; else images of other projects may have the blobs too. */
  readonly wholeCluster: boolean;
}

/** Each blob of an image once: layers in their order, config, manifest. */
export const blobDetails = (
  table: ImageTable,
  users: BlobUsers,
  row: number,
): readonly BlobDetail[] => {
  const details: BlobDetail[] = [];
  const config = table.configOf(row);
  const manifest = table.digests.find(table.digestOf(row));
  users.eachBlob(row, (blob) => {
    details.push({
      digest: table.digests.digestOf(blob),
      what: blob === manifest ? 'manifest' : blob === config ? 'config' : 'layer',
      bytes: table.bytesOf(blob),
      otherImages: users.of(blob) - 1,
    });
  });
  return details;
};
