import type { Digest, Instant, ListedImage } from '../records';
import { DigestTable } from './digestTable';
import { growingInts, growingNumbers } from './growing';

/** Whether a bit of {@link ImageTable.flags} is set. */
export const MANAGED = 1;
/** By media type a list of manifests: only such an image may lack metadata (prune-rules 5). */
export const INDEX = 2;
export const HAS_METADATA = 4;
/** A later object of the same name took its place: the row does not count. */
export const REPLACED = 8;

const manifestTypes: ReadonlySet<string> = new Set([
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
]);

const indexTypes: ReadonlySet<string> = new Set([
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
]);

const flagsOf = ({ managed, mediaType, metadata }: ListedImage): number =>
  (managed ? MANAGED : 0) |
  (indexTypes.has(mediaType) ? INDEX : 0) |
  (metadata === null ? 0 : HAS_METADATA);

/** The columns of an {@link ImageTable} as plain typed arrays; they stand until the next image comes in. */
export interface ImageColumns {
  /** By row: number of the image's own digest. */
  readonly name: Int32Array;
  /** By row: `creationTimestamp`; NaN where there is none. */
  readonly created: Float64Array;
  /** By row: {@link MANAGED}, {@link INDEX}, {@link HAS_METADATA}, {@link REPLACED}. */
  readonly flags: Int32Array;
  /** By row: `dockerImageMetadata.Size` in bytes; 0 where it is absent. */
  readonly size: Float64Array;
  /**
   * What the registry keeps for an image besides its manifest, as digest numbers: layers in order,
   * duplicates kept, and the config where the media type has one (prune-rules 5). Those of a row
   * stand from `blobsAt[row]` to before `blobsAt[row + 1]`.
   */
  readonly blobs: Int32Array;
  readonly blobsAt: Int32Array;
  /** Digest numbers of the manifests of an index, bounded by `childrenAt` in the same way. */
  readonly children: Int32Array;
  readonly childrenAt: Int32Array;
  /** By digest number: row of the image of that name plus one, 0 where there is none. */
  readonly rowAt: Int32Array;
}

/**
 * All listed Image objects, in columns: a row an image, its digests as numbers. 50,000 images with
 * a quarter of a million layers stay small, and a plan walks over numbers.
 */
export class ImageTable {
  readonly digests = new DigestTable();
  private readonly name = growingInts();
  private readonly createdAt = growingNumbers();
  private readonly flag = growingInts();
  private readonly size = growingNumbers();
  private readonly blobAt = growingInts();
  private readonly blob = growingInts();
  private readonly childAt = growingInts();
  private readonly config = growingInts();
  private readonly child = growingInts();
  private readonly row = growingInts();
  /** By digest number: bytes of the blob plus one, 0 where they are not known. */
  private readonly bytes = growingNumbers();
  private readonly problems = new Map<number, string>();
  private replaced = 0;

  constructor() {
    this.blobAt.push(0);
    this.childAt.push(0);
  }

  /** Rows, replaced ones included. */
  get rows(): number {
    return this.name.length;
  }

  /** Images. */
  get count(): number {
    return this.rows - this.replaced;
  }

  /** Takes an image in; one of the same name is replaced. */
  add(image: ListedImage): void {
    const id = this.idOf(image.digest);
    const row = this.rows;
    const before = this.row.at(id);
    if (before > 0) {
      this.flag.put(before - 1, this.flag.at(before - 1) | REPLACED);
      this.problems.delete(before - 1);
      this.replaced += 1;
    }
    this.row.put(id, row + 1);
    this.name.push(id);
    this.createdAt.push(image.created ?? Number.NaN);
    this.flag.push(flagsOf(image));
    this.size.push(image.metadata?.size ?? 0);
    this.addBlobs(image);
    for (const child of image.children) this.child.push(this.idOf(child));
    this.childAt.push(this.child.length);
    if (image.metadata?.problem) this.problems.set(row, image.metadata.problem);
    if (image.manifestBytes !== null) this.bytes.put(id, image.manifestBytes + 1);
  }

  /** Row of the image of that name; -1 where no such image is listed. */
  rowOf(digest: Digest): number {
    const id = this.digests.find(digest);
    return id < 0 ? -1 : this.row.at(id) - 1;
  }

  digestOf(row: number): Digest {
    return this.digests.digestOf(this.name.at(row));
  }

  /** `creationTimestamp`; null where there is none. */
  createdOf(row: number): Instant | null {
    const created = this.createdAt.at(row);
    return Number.isNaN(created) ? null : created;
  }

  /** Digest number of the config; -1 where the image has none among its blobs. */
  configOf(row: number): number {
    return this.config.at(row);
  }

  /** Digests of the manifests of an index. */
  childrenOf(row: number): readonly Digest[] {
    const children: Digest[] = [];
    for (let at = this.childAt.at(row); at < this.childAt.at(row + 1); at += 1) {
      children.push(this.digests.digestOf(this.child.at(at)));
    }
    return children;
  }

  /** Rows of images with child manifests. */
  *rowsWithChildren(): Iterable<number> {
    for (let row = 0; row < this.rows; row += 1) {
      const count = this.childAt.at(row + 1) - this.childAt.at(row);
      if (count > 0 && (this.flag.at(row) & REPLACED) === 0) yield row;
    }
  }

  columns(): ImageColumns {
    return {
      name: this.name.values(),
      created: this.createdAt.values(),
      flags: this.flag.values(),
      size: this.size.values(),
      blobs: this.blob.values(),
      blobsAt: this.blobAt.values(),
      children: this.child.values(),
      childrenAt: this.childAt.values(),
      rowAt: this.row.values(),
    };
  }

  /** Bytes of a blob by its digest's number; null where nothing tells. */
  bytesOf(id: number): number | null {
    const bytes = this.bytes.at(id);
    return bytes > 0 ? bytes - 1 : null;
  }

  /** Why the metadata of images could not be read, by row. */
  unreadableMetadata(): ReadonlyMap<number, string> {
    return this.problems;
  }

  private addBlobs(image: ListedImage): void {
    for (const { digest, size } of image.layers) {
      const id = this.idOf(digest);
      this.blob.push(id);
      if (size !== null) this.bytes.put(id, size + 1);
    }
    const config = image.metadata?.config ?? '';
    const counts = config !== '' && manifestTypes.has(image.mediaType);
    const id = counts ? this.idOf(config) : -1;
    this.config.push(id);
    if (counts) {
      this.blob.push(id);
      if (image.configBytes !== null) this.bytes.put(id, image.configBytes + 1);
    }
    this.blobAt.push(this.blob.length);
  }

  private idOf(digest: Digest): number {
    const id = this.digests.idOf(digest);
    if (id === this.row.length) {
      this.row.push(0);
      this.bytes.push(0);
    }
    return id;
  }
}
