import type { ImageTable } from '../snapshot/images';
import type { BlobUsers } from './blobUsers';

/** Bytes of all blobs whose size is known, by what becomes of them. */
export interface SizeBar {
  /** Of blobs that only images that stay have. */
  readonly inUse: number;
  /** Of blobs that images that go share with images that stay: they stay. */
  readonly shared: number;
  /** Of blobs that nothing keeps afterwards. */
  readonly reclaimable: number;
  /** Blobs whose size nothing tells. */
  readonly unknown: number;
}

/**
 * What becomes of all bytes when some images go. Manifests and configs count where the API tells
 * their size; of a blob that many images have, the bytes count once.
 * @param going rows of the images that go
 * @param within by blob: whether it is looked at, as a count; all are where it is left out
 */
export const sizeBarOf = (
  table: ImageTable,
  users: BlobUsers,
  going: Iterable<number>,
  within?: Int32Array,
): SizeBar => {
  const leaving = users.amongst(going);
  let [inUse, shared, reclaimable, unknown] = [0, 0, 0, 0];
  for (let blob = 0; blob < leaving.length; blob += 1) {
    const all = users.of(blob);
    if (all === 0 || within?.[blob] === 0) continue;
    const bytes = table.bytesOf(blob);
    if (bytes === null) unknown += 1;
    else if (leaving[blob] === 0) inUse += bytes;
    else if (leaving[blob] === all) reclaimable += bytes;
    else shared += bytes;
  }
  return { inUse, shared, reclaimable, unknown };
};
