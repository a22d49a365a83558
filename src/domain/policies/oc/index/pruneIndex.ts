import type { Digest, ImageStream, Instant, Tag } from '../../../snapshot/records';
import type { Snapshot } from '../../../snapshot/snapshot';
import { collectStreamReferences } from './streamReferences';
import type { StreamReferences } from './streamReferences';

/** A stream and where its items begin in the columns of the index. */
export interface IndexedStream {
  /** `namespace/name` */
  readonly key: string;
  readonly stream: ImageStream;
  readonly firstItem: number;
}

/**
 * What a prune needs of a snapshot whatever its options: every item of every tag history by a
 * number of its own (streams by key, tags as they stand, newest first), and the references.
 */
export interface PruneIndex {
  readonly snapshot: Snapshot;
  readonly references: StreamReferences;
  readonly streams: readonly IndexedStream[];
  /** By item: row of its Image object, -1 where there is none. */
  readonly imageOfItem: Int32Array;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const countItems = ({ tags }: ImageStream): number =>
  tags.reduce((sum, { revisions }) => sum + revisions.length, 0);

/** The number behind that of a stream's last item. */
export const endOf = ({ stream, firstItem }: IndexedStream): number =>
  firstItem + countItems(stream);

/** Numbers the items of all histories and finds the image of each. */
export const indexForPrune = (snapshot: Snapshot): PruneIndex => {
  const streams: IndexedStream[] = [];
  let firstItem = 0;
  const sorted = [...snapshot.streams].sort(([a], [b]) => compareText(a, b));
  for (const [key, stream] of sorted) {
    streams.push({ key, stream, firstItem });
    firstItem += countItems(stream);
  }
  const imageOfItem = new Int32Array(firstItem);
  let item = 0;
  for (const { stream } of streams) {
    for (const { revisions } of stream.tags) {
      for (const { digest } of revisions) {
        imageOfItem[item] = snapshot.listedImages.rowOf(digest);
        item += 1;
      }
    }
  }
  return { snapshot, references: collectStreamReferences(snapshot), streams, imageOfItem };
};

/** One item of a history. */
export interface ItemPlace {
  readonly item: number;
  readonly tag: Tag;
  /** Position in the history; 0 is the newest. */
  readonly revision: number;
  readonly digest: Digest;
  readonly created: Instant | null;
}

/** The items of a stream, tag by tag, newest first. */
export function* itemsIn({ stream, firstItem }: IndexedStream): Iterable<ItemPlace> {
  let item = firstItem;
  for (const tag of stream.tags) {
    let revision = 0;
    for (const { digest, created } of tag.revisions) {
      yield { item, tag, revision, digest, created };
      item += 1;
      revision += 1;
    }
  }
}
