import { signatureSubject } from '../tags/tagKind';
import { heldImagesOf, NO_IMAGE, type HeldImages } from '../snapshot/heldImages';
import { imagesListedAt, isImageGone } from '../snapshot/imageList';
import type { PlanSource } from '../snapshot/planSource';
import type { Digest } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { buildUsageIndex } from './usageIndex';

/** Whether somebody told what an image is made of, down to the last manifest: an index may hold indexes. */
const isTold = (digest: Digest, { images, layerImages, missingImages }: Snapshot): boolean => {
  const below = new Set([digest]);
  // What is added while this walks is walked too.
  for (const each of below) {
    if (!images.has(each) && layerImages.rowOf(each) < 0) {
      if (each === digest || !missingImages.has(each)) return false;
    }
    for (const child of images.childrenOf(each)) below.add(child);
  }
  return true;
};

/**
 * Images of which nobody told what they are made of: any of them may be an index (an image for
 * several architectures), and whatever is referred to by digest may be a part of it, which would
 * hold the whole. So as long as an image is among these, it is not said to be unused.
 *
 * Where a digest is pulled from leaves none of them out. A digest names a content and not a place: a
 * copy, an import, a mirror or a promotion keeps it under another path, which is why uses are found
 * by digest anywhere, and why the whole list of images would find them so. Nor is a digest that some
 * tag has explained by that tag: the same manifest may be a part of an index as well.
 *
 * All the same *unknown* does not stand on every row. Who may list images knows all of them as soon
 * as that list is whole; for everybody else the layers of a stream tell of all its images in one
 * request, which is made by itself where a verdict waits for it. What is left are images that came
 * since, and streams whose layers cannot be read.
 */
const findUnread = (snapshot: Snapshot, held: HeldImages): ReadonlySet<Digest> => {
  const { listedImages, missingImages } = snapshot;
  const listedAt = imagesListedAt(snapshot);
  const rows = listedAt === null ? null : held.rowsIn(listedImages);
  const isRead = (digest: Digest): boolean =>
    (listedAt !== null && listedImages.rowOf(digest) >= 0) || isTold(digest, snapshot);
  const unread = new Set<Digest>();
  for (const { tags } of snapshot.streams.values()) {
    for (const tag of tags) {
      const numbers = held.numbersOf(tag);
      tag.revisions.forEach((revision, at) => {
        const { digest } = revision;
        // Of most images the list of all tells: for those nothing is looked up.
        if (digest === '' || (rows?.[numbers[at] ?? NO_IMAGE] ?? -1) >= 0 || isRead(digest)) return;
        if (!isImageGone(revision, snapshot, listedAt)) unread.add(digest);
      });
      // What is signed may be in no history; only a whole list of images tells that it is not there.
      const subject = signatureSubject(tag.name);
      if (subject === null || listedAt !== null || isRead(subject)) continue;
      if (!missingImages.has(subject)) unread.add(subject);
    }
  }
  return unread;
};

const none: ReadonlySet<Digest> = new Set();

/** The unread images of a snapshot, for {@link PlanSource.of}; none where nothing is referred to. */
export const unreadImagesOf = (snapshot: Snapshot, source: PlanSource): ReadonlySet<Digest> =>
  source.of(buildUsageIndex).isEmpty ? none : findUnread(snapshot, source.of(heldImagesOf));
