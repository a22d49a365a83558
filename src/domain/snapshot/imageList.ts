import type { Instant } from './records';
import type { Snapshot } from './snapshot';

/**
 * When the list of all Image objects was read to its end; null where it was not, or may not be. Only
 * then does it tell what is not there: a part of it that came in looks just like the whole.
 */
export const imagesListedAt = ({ lists }: Pick<Snapshot, 'lists'>): Instant | null => {
  for (const { list, outcome } of lists) {
    if (list.kind === 'Image' && outcome.state === 'whole') return outcome.readAt;
  }
  return null;
};
