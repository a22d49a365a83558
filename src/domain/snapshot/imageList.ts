import type { Instant, Revision } from './records';
import type { Snapshot } from './snapshot';

/**
 * Milliseconds by which an image list can be older than the moment that is noted for it: its answer
 * may have been a minute on its way, and the server's clock shows whole seconds.
 */
export const imageListLag = 120_000;

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

/**
 * Whether the Image object of an item of a history is known to be gone. An image that was pushed
 * after the list was read is not in it, and is anything but gone.
 * @param listedAt as {@link imagesListedAt} has it
 */
export const isImageGone = (
  { digest, created }: Revision,
  { images, missingImages }: Snapshot,
  listedAt: Instant | null,
): boolean => {
  if (listedAt === null) return missingImages.has(digest);
  if (images.has(digest)) return false;
  return missingImages.has(digest) || (created !== null && created < listedAt - imageListLag);
};
