import { DigestTable, growingInts, growingNumbers, type ImageTable } from './images';
import type { Digest, Instant, Tag } from './records';
import type { Snapshot } from './snapshot';

/** The number of a pointer to the outside, which has no image. */
export const NO_IMAGE = -1;

const noNumbers: readonly number[] = [];

/**
 * The images that tag histories have, by numbers, with what the histories tell of each. What walks
 * over all histories of a snapshot walks over these, and looks no digest up.
 */
export class HeldImages {
  private readonly digests = new DigestTable();
  private readonly histories = new Map<Tag, readonly number[]>();
  private readonly tags = growingInts();
  private readonly earliest = growingNumbers();
  private readonly rows = new Map<ImageTable, Int32Array>();

  constructor({ streams }: Snapshot) {
    for (const stream of streams.values()) {
      for (const tag of stream.tags) this.histories.set(tag, this.take(tag));
    }
  }

  get count(): number {
    return this.digests.length;
  }

  /** Numbers of the images of a tag's history, newest first; {@link NO_IMAGE} for a pointer. */
  numbersOf(tag: Tag): readonly number[] {
    return this.histories.get(tag) ?? noNumbers;
  }

  /** The number of an image; -1 where no history has it. */
  numberOf(digest: Digest): number {
    return this.digests.find(digest);
  }

  digestOf(image: number): Digest {
    return this.digests.digestOf(image);
  }

  /** Tags, of all streams that were read, whose history has an image. */
  holdersOf(image: number): number {
    return this.tags.at(image);
  }

  /** The earliest time at which any history has an image; null where none tells. */
  firstSeen(image: number): Instant | null {
    const earliest = image < 0 ? Number.NaN : this.earliest.at(image);
    return Number.isNaN(earliest) ? null : earliest;
  }

  /** By image: its row in a table, -1 where that has none. Looked up once; the table may not grow. */
  rowsIn(table: ImageTable): Int32Array {
    const known = this.rows.get(table);
    if (known) return known;
    const rows = Int32Array.from({ length: this.count }, (_, image) =>
      table.rowOf(this.digestOf(image)),
    );
    this.rows.set(table, rows);
    return rows;
  }

  private take({ revisions }: Tag): readonly number[] {
    const numbers: number[] = [];
    for (const { digest, created } of revisions) {
      if (digest === '') {
        numbers.push(NO_IMAGE);
        continue;
      }
      const image = this.digests.idOf(digest);
      if (image === this.tags.length) {
        this.tags.push(0);
        this.earliest.push(Number.NaN);
      }
      if (!numbers.includes(image)) this.tags.put(image, this.tags.at(image) + 1);
      // Nothing is earlier than no time, NaN.
      if (created !== null && !(this.earliest.at(image) <= created)) {
        this.earliest.put(image, created);
      }
      numbers.push(image);
    }
    return numbers;
  }
}

/** The images of all histories of a snapshot. */
export const heldImagesOf = (snapshot: Snapshot): HeldImages => new HeldImages(snapshot);
