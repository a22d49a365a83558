import { planLikeOc } from '../../src/domain/policies/oc/likeOc';
import { ocResultOf, type OcResult } from '../../src/domain/policies/oc/summary/ocResult';
import { indexForPrune } from '../../src/domain/policies/oc/index/pruneIndex';
import { snapshotOfLists } from '../../src/domain/testing/snapshotFile';
import { buildUsageIndex } from '../../src/domain/usage/usageIndex';
import { pruneOptionsOf, type GoldenFile } from './goldenFile';

/** One thing in which a plan differs from what `oc` did. */
export interface Difference {
  /** Part of the result, such as `blobs`. */
  readonly what: keyof OcResult;
  /** What `oc` has and the plan lacks; null where it is the other way round. */
  readonly expected: string | null;
  readonly got: string | null;
}

const parts: readonly (keyof OcResult)[] = [
  'errors',
  'removedTagItems',
  'layerLinks',
  'manifests',
  'prunedImages',
  'blobs',
  'summary',
];

/** An entry as text that does not depend on the order of its keys. */
const textOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null
    ? JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(entry);

const entriesOf = (part: OcResult[keyof OcResult] | undefined): readonly string[] =>
  (Array.isArray(part) ? (part as readonly unknown[]) : [part ?? '']).map(textOf);

/** What stands in one list and not in the other; equal entries cancel each other one by one. */
const missingFrom = (entries: readonly string[], others: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return entries.filter((entry) => {
    const count = counts.get(entry) ?? 0;
    counts.set(entry, count - 1);
    return count <= 0;
  });
};

/**
 * What the product plans for the input of a golden file.
 * @internal
 */
export const planned = ({ input }: GoldenFile): OcResult => {
  const now = Date.parse(input.now);
  const snapshot = snapshotOfLists(input, now);
  const options = pruneOptionsOf(input.options ?? {});
  const usage = () => buildUsageIndex(snapshot);
  return ocResultOf(planLikeOc(indexForPrune(snapshot), options, { now, usage }));
};

/** In what the plan for a golden file differs from what the real `oc` did; nothing where it is equal. */
export const differencesOf = (file: GoldenFile): readonly Difference[] => {
  const result = planned(file);
  return parts.flatMap((what) => {
    const expected = entriesOf(file.expected[what]);
    const got = entriesOf(result[what]);
    return [
      ...missingFrom(expected, got).map((text) => ({ what, expected: text, got: null })),
      ...missingFrom(got, expected).map((text) => ({ what, expected: null, got: text })),
    ];
  });
};
