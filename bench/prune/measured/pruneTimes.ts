import { pruneOptionsOf } from '../../../scripts/golden/goldenFile';
import { planLikeOc } from '../../../src/domain/policies/oc/likeOc';
import { indexForPrune } from '../../../src/domain/policies/oc/index/pruneIndex';
import { snapshotOfLists } from '../../../src/domain/testing/snapshotFile';
import { buildUsageIndex } from '../../../src/domain/usage/usageIndex';
import { parseSnapshot } from './snapshotText';

/** Milliseconds of one run. */
export interface PruneTimes {
  /** `JSON.parse` of the whole snapshot. */
  readonly parse: number;
  /** From what was parsed to the records that are kept, in pages of 500. */
  readonly trim: number;
  /** The index, and the plan as `oc` makes it: everything between trimming and the result. */
  readonly plan: number;
  /** The plan again with another option, on the same index. */
  readonly replan: number;
  /** As `plan`, with the product's protections: the index of who uses what included. */
  readonly protectedPlan: number;
}

const notAsked = (): never => {
  throw new Error('a plan without protections asks for no uses');
};

/** Takes a snapshot from its text to its plan, once. */
export const timePrune = (text: string): PruneTimes => {
  const started = performance.now();
  const input = parseSnapshot(text);
  const parsed = performance.now();
  const now = Date.parse(input.now);
  const snapshot = snapshotOfLists(input, now);
  const trimmed = performance.now();
  const options = pruneOptionsOf(input.options ?? {});
  const index = indexForPrune(snapshot);
  planLikeOc(index, options, { now, usage: notAsked });
  const planned = performance.now();
  const keepTagRevisions = (options.keepTagRevisions ?? 0) + 1;
  planLikeOc(index, { ...options, keepTagRevisions }, { now, usage: notAsked });
  const replanned = performance.now();
  const usage = () => buildUsageIndex(snapshot);
  planLikeOc(indexForPrune(snapshot), { ...options, protections: true }, { now, usage });
  const ended = performance.now();
  return {
    parse: parsed - started,
    trim: trimmed - parsed,
    plan: planned - trimmed,
    replan: replanned - planned,
    protectedPlan: ended - replanned,
  };
};
