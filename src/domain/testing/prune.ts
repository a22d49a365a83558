import type { OcPlan } from '../policies/oc/likeOc';
import { planLikeOc } from '../policies/oc/likeOc';
import type { OcResult } from '../policies/oc/summary/ocResult';
import { ocResultOf } from '../policies/oc/summary/ocResult';
import { indexForPrune } from '../policies/oc/index/pruneIndex';
import type { PruneRules } from '../policies/oc/options/pruneRules';
import type { Instant } from '../snapshot/records';
import { buildUsageIndex } from '../usage/usageIndex';
import type { Parts } from './build';
import { adminLists, now, snapshotOf } from './build';

/** The defaults of the command, without the product's own protections: equality with `oc`. */
export const ocDefaults: PruneRules = {
  keepYoungerThan: 3_600_000_000_000n,
  keepTagRevisions: 3,
  overSizeLimit: false,
  all: true,
  registry: true,
  namespace: null,
  ignoreInvalidRefs: false,
  protections: false,
};

/** The prune of a snapshot at `now`, as a cluster admin plans it for all projects. */
export const prunePlanOf = (
  parts: Parts,
  options: Partial<PruneRules> = {},
  leftOut: readonly string[] = [],
  at: Instant = now,
): OcPlan => {
  const scope = { project: null, clusterWide: true, judged: [] };
  const snapshot = snapshotOf({ scope, lists: adminLists, ...parts });
  return planLikeOc(
    indexForPrune(snapshot),
    { ...ocDefaults, ...options },
    { now: at, usage: () => buildUsageIndex(snapshot), leftOut: new Set(leftOut) },
  );
};

/** What it removes. */
export const pruneOf = (
  parts: Parts,
  options: Partial<PruneRules> = {},
  leftOut: readonly string[] = [],
): OcResult => ocResultOf(prunePlanOf(parts, options, leftOut));
