import { pruneOptionsOf } from '../../../scripts/golden/goldenFile';
import { planLikeOc } from '../../../src/domain/policies/oc/likeOc';
import { indexForPrune } from '../../../src/domain/policies/oc/index/pruneIndex';
import type { ListKind } from '../../../src/domain/snapshot/lists';
import type { Snapshot } from '../../../src/domain/snapshot/snapshot';
import { PagedSnapshot, pagesOf } from '../../../src/domain/testing/snapshotFile';
import { buildUsageIndex } from '../../../src/domain/usage/usageIndex';
import { imagesIn, parseSnapshot } from './snapshotText';

/** Bytes for each Image object of a snapshot. */
export interface PruneMemory {
  /** What the trimmed form holds, for all kinds of objects together. */
  readonly bytesPerImage: number;
  /** The most that was in use while pages of 500 came in and the plan was made, garbage included. */
  readonly peakBytesPerImage: number;
}

interface EncodedPage {
  readonly kind: ListKind;
  readonly bytes: Uint8Array;
}

/** The pages of a snapshot as the network delivers them; nothing of its text is kept. */
const encodedPages = (text: string) => {
  const input = parseSnapshot(text);
  const encoder = new TextEncoder();
  const pages: EncodedPage[] = [];
  for (const { kind, items } of pagesOf(input)) {
    pages.push({ kind, bytes: encoder.encode(JSON.stringify(items)) });
  }
  const options = { ...pruneOptionsOf(input.options ?? {}), protections: true };
  return { pages, options, images: imagesIn(input), now: Date.parse(input.now) };
};

/** Heap and typed arrays. */
const inUse = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const settled = (): number => {
  if (!global.gc) throw new Error('memory is measured with --expose-gc');
  // What the first collection finds unreachable may hold buffers that only the second one frees.
  global.gc();
  global.gc();
  return inUse();
};

/**
 * Takes a snapshot in page by page, as the worker does, and plans, and looks at the memory.
 * @param text the snapshot; the caller must not hold it, or it counts on both sides
 */
export const measureMemory = (text: string): PruneMemory => {
  const { pages, options, images, now } = encodedPages(text);
  const before = settled();
  let peak = before;
  const note = (): void => {
    peak = Math.max(peak, inUse());
  };
  const taken = new PagedSnapshot();
  const decoder = new TextDecoder();
  for (const { kind, bytes } of pages) {
    const items = JSON.parse(decoder.decode(bytes)) as readonly unknown[];
    taken.addPage({ kind, items });
    note();
  }
  const snapshot: Snapshot = taken.snapshot(now);
  const held = settled() - before;
  planLikeOc(indexForPrune(snapshot), options, { now, usage: () => buildUsageIndex(snapshot) });
  note();
  return { bytesPerImage: held / images, peakBytesPerImage: (peak - before) / images };
};
