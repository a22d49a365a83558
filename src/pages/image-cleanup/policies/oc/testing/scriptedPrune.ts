/** A prune as the engine would tell it, for tests of the page. */
import type { RowPage, RowQuery } from '../../../../../domain/model/rowQuery';
import { initialPrune } from '../../../../../domain/policies/oc/options/pruneOptions';
import { type PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { LeftInRegistry } from '../../../../../domain/policies/oc/rows/leftInRegistry';
import type { ImageRow, PruneRowOf, PruneViewId } from '../../../../../domain/policies/oc/rows/rows';
import type { PruneResult, PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import type { PruneReview } from '../../../../../domain/policies/oc/review/review';
import type { ListedDigests, PruneEngine } from '../../../../../engine/pruneEngine';

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
  gaps: [],
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

/** An image that the two items of its histories keep. */
export const imageRow = (change: Partial<ImageRow> = {}): ImageRow => ({
  key: digestOf('a'),
  digest: digestOf('a'),
  tag: 'shop/app:v2',
  created: Date.parse('2026-06-01T10:30:00Z'),
  days: 3,
  managed: true,
  size: 1024,
  frees: 512,
  rule: 'listed',
  listed: 2,
  removed: 0,
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
});

const noRows = { rows: [], total: 0, all: 0, counts: {}, selectable: 0 } as const;

/** An engine that answers what a test wants, and notes what was asked for. */
export class ScriptedPruneEngine implements PruneEngine {
  summary = pruneSummary();
  review = reviewOf();
  /** What a plan waits for. */
  ready: Promise<void> = Promise.resolve();
  readonly planned: { readonly input: PruneOptions; readonly leftOut: readonly string[] }[] = [];

  async planPrune(
    input: PruneOptions = initialPrune,
    _now: number,
    leftOut: readonly string[] = [],
  ): Promise<PruneResult> {
    this.planned.push({ input, leftOut });
    await this.ready;
    return { ok: true, summary: this.summary };
  }

  async pruneRows<V extends PruneViewId>(
    _view: V,
    _query: RowQuery,
  ): Promise<RowPage<PruneRowOf<V>>> {
    return noRows;
  }

  async historyDetail() {
    return null;
  }

  async imageDetail() {
    return null;
  }

  async reviewPrune(): Promise<PruneReview> {
    return this.review;
  }

  async itemsToTrim() {
    return [];
  }

  async listedIn(): Promise<ListedDigests> {
    const facts = { items: 0, continueToken: '', resourceVersion: '9', remaining: null };
    return { facts, digests: [] };
  }
}
