import type { OcPlan } from '../policies/oc/likeOc';
import { planLikeOc } from '../policies/oc/likeOc';
import type { OcResult } from '../policies/oc/summary/ocResult';
import { ocResultOf } from '../policies/oc/summary/ocResult';
import { indexForPrune } from '../policies/oc/index/pruneIndex';
import type { PruneRules } from '../policies/oc/options/pruneRules';
import { PlanSource } from '../snapshot/planSource';
import type { Instant } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { buildUsageIndex } from '../usage/usageIndex';
import type { Parts } from './build';
import { adminLists, now, snapshotOf } from './build';

/** The defaults of the command, without the product's own protections: equality with `oc`. */
const ocDefaults: PruneRules = {
  keepYoungerThan: 3_600_000_000_000n,
  keepTagRevisions: 3,
  overSizeLimit: false,
  all: true,
  registry: true,
  namespace: null,
  ignoreInvalidRefs: false,
  protections: false,
};

/** A snapshot as a cluster admin reads it for all projects. */
export const pruneSnapshotOf = (parts: Parts): Snapshot => {
  const scope = { project: null, clusterWide: true, judged: [] };
  return snapshotOf({ scope, lists: adminLists, ...parts });
};

/** The prune of a snapshot at `now`, as a cluster admin plans it for all projects. */
export const prunePlanOf = (
  parts: Parts,
  options: Partial<PruneRules> = {},
  leftOut: readonly string[] = [],
  at: Instant = now,
): OcPlan => prunePlanFrom(new PlanSource(pruneSnapshotOf(parts)), options, leftOut, at);

/** The same from a source that other plans may have been made from. */
export const prunePlanFrom = (
  source: PlanSource,
  options: Partial<PruneRules>,
  leftOut: readonly string[],
  at: Instant,
): OcPlan =>
  planLikeOc(
    source.of(indexForPrune),
    { ...ocDefaults, ...options },
    { now: at, usage: () => source.of(buildUsageIndex), leftOut: new Set(leftOut) },
  );

/** What it removes. */
export const pruneOf = (
  parts: Parts,
  options: Partial<PruneRules> = {},
  leftOut: readonly string[] = [],
): OcResult => ocResultOf(prunePlanOf(parts, options, leftOut));
