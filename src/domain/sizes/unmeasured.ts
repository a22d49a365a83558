import { tagSizesOf } from './tagSizes';
import type { ImageStream } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { isShown } from '../snapshot/isShown';

const known = new WeakMap<Snapshot, readonly string[]>();

/**
 * Streams (`namespace/name`) of the projects that are judged whose images nobody measured yet;
 * sorted, worked out once. As long as there are any, what is freed is an upper bound: their images
 * may have the same layers.
 */
export const unmeasuredStreams = (snapshot: Snapshot): readonly string[] => {
  const streams = known.get(snapshot) ?? findUnmeasured(snapshot);
  known.set(snapshot, streams);
  return streams;
};

const findUnmeasured = (snapshot: Snapshot): readonly string[] => {
  const sizes = tagSizesOf(snapshot);
  if (sizes.fromList) return [];
  const isOpen = ({ tags }: ImageStream) =>
    tags.some(({ revisions }) =>
      revisions.some(({ digest }) => digest !== '' && !sizes.knows(digest)),
    );
  return [...snapshot.streams]
    .filter(([, stream]) => isShown(snapshot, stream.namespace) && isOpen(stream))
    .map(([key]) => key)
    .sort();
};
