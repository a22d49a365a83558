import { tagSizesOf } from './tagSizes';
import type { ImageStream } from '../snapshot/records';
import type { PlanSource } from '../snapshot/planSource';
import type { Snapshot } from '../snapshot/snapshot';
import { isShown } from '../snapshot/isShown';

/**
 * Streams (`namespace/name`) of the projects that are judged whose images nobody measured yet;
 * sorted. As long as there are any, what is freed is an upper bound: their images may have the same
 * layers.
 */
export const unmeasuredStreams = (snapshot: Snapshot, source: PlanSource): readonly string[] => {
  const sizes = source.of(tagSizesOf);
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
