import type { LeftInRegistry } from '../policies/oc/rows/leftInRegistry';
import type { PruneSummary } from '../policies/oc/summary/summary';
import { noNeeds } from '../model/needs';
import type { PruneReview } from '../policies/oc/review/review';

/** A prune as its plan tells it, for tests of what shows it. */

/** A digest that is easy to tell apart. */
export const digestOf = (mark: string): string => `sha256:${mark.repeat(64).slice(0, 64)}`;

/** What a prune of nothing leaves in the registry. */
export const leftInRegistry = (change: Partial<LeftInRegistry> = {}): LeftInRegistry => ({
  prunes: false,
  bytes: 0,
  planned: { layerLinks: 0, manifestLinks: 0, blobs: 0 },
  ...change,
});

/** A prune of nothing, that nothing stops. */
export const pruneSummary = (change: Partial<PruneSummary> = {}): PruneSummary => ({
  now: 0,
  blocks: [],
  isStopped: false,
  gaps: [],
  needs: noNeeds,
  protections: true,
  invalidReferences: [],
  unseenInvalid: [],
  errors: [],
  withoutMetadata: [],
  skippedStreams: [],
  stats: { images: 0, items: 0, streams: 0, layerLinks: 0, manifestLinks: 0, blobs: 0 },
  line: 'deleted 0 objects',
  views: {
    historyToTrim: 0,
    protectedHistory: 0,
    imagesToDelete: 0,
    imagesKept: 0,
    registryData: 0,
  },
  protectedItems: 0,
  protectedImages: 0,
  sizes: { inUse: 0, shared: 0, reclaimable: 0, unknown: 0 },
  registry: leftInRegistry(),
  command: 'oc adm prune images',
  ...change,
});

/** The review of a prune that deletes images, by the marks of their digests. */
export const reviewOf = (...marks: readonly string[]): PruneReview => ({
  streams: [],
  images: marks.length,
  bytes: 1024,
  registry: leftInRegistry({
    prunes: true,
    bytes: 1024,
    planned: { layerLinks: 0, manifestLinks: 0, blobs: marks.length },
  }),
  actions: marks.map((mark) => ({
    type: 'deleteImage',
    key: `Image/${digestOf(mark)}`,
    digest: digestOf(mark),
    created: null,
    after: [],
  })),
  acts: [],
  atOnce: 5,
});
