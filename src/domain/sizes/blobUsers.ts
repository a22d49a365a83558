import type { ImageColumns, ImageTable } from '../snapshot/images';
import { REPLACED } from '../snapshot/images';

/**
 * How many images have each blob (layer, config or manifest), and what images take. An image counts
 * once for a blob, however often the blob stands in it.
 */
export class BlobUsers {
  /** By digest number. */
  private readonly users: Int32Array;
  /** By digest number: the walk that came by last, so that a duplicate layer counts once. */
  private readonly seen: Int32Array;
  private walks = 0;
  private readonly columns: ImageColumns;

  constructor(private readonly table: ImageTable) {
    this.columns = table.columns();
    this.users = new Int32Array(table.digests.length);
    this.seen = new Int32Array(table.digests.length);
    const { flags } = this.columns;
    for (let row = 0; row < flags.length; row += 1) {
      if (((flags[row] ?? 0) & REPLACED) !== 0) continue;
      this.eachBlob(row, (blob) => {
        this.users[blob] = (this.users[blob] ?? 0) + 1;
      });
    }
  }

  /** Images that have the blob, by its digest's number. */
  of(blob: number): number {
    return this.users[blob] ?? 0;
  }

  /** Bytes that deleting only this image would free, as far as sizes are known. */
  freedByOne(row: number): number {
    let bytes = 0;
    this.eachBlob(row, (blob) => {
      if (this.users[blob] === 1) bytes += this.table.bytesOf(blob) ?? 0;
    });
    return bytes;
  }

  /** Bytes that deleting these images together would free, as far as sizes are known. */
  freedBy(rows: Iterable<number>): number {
    const leaving = new Map<number, number>();
    for (const row of rows) {
      this.eachBlob(row, (blob) => leaving.set(blob, (leaving.get(blob) ?? 0) + 1));
    }
    let bytes = 0;
    for (const [blob, count] of leaving) {
      if (count === this.users[blob]) bytes += this.table.bytesOf(blob) ?? 0;
    }
    return bytes;
  }

  /** Bytes of these images together, as far as sizes are known; what several have counts once. */
  bytesOf(rows: Iterable<number>): number {
    const blobs = new Set<number>();
    for (const row of rows) this.eachBlob(row, (blob) => blobs.add(blob));
    let bytes = 0;
    for (const blob of blobs) bytes += this.table.bytesOf(blob) ?? 0;
    return bytes;
  }

  /** By digest number: how many of these images have each blob. */
  amongst(rows: Iterable<number>): Int32Array {
    const counts = new Int32Array(this.users.length);
    for (const row of rows) {
      this.eachBlob(row, (blob) => {
        counts[blob] = (counts[blob] ?? 0) + 1;
      });
    }
    return counts;
  }

  /** Each blob of an image once: layers, config, and its own manifest. */
  eachBlob(row: number, visit: (blob: number) => void): void {
    this.walks += 1;
    const { name, blobs, blobsAt } = this.columns;
    const end = blobsAt[row + 1] ?? 0;
    for (let at = blobsAt[row] ?? 0; at <= end; at += 1) {
      const blob = (at < end ? blobs[at] : name[row]) ?? 0;
      if (this.seen[blob] === this.walks) continue;
      this.seen[blob] = this.walks;
      visit(blob);
    }
  }
}
