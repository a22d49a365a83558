import { lacksOf, type Lacks } from '../../model/permission';
import { permissionTo } from '../rows/safety';
import type { WorkloadRow } from '../rows/workloadRows';
import { workloadKey } from '../rows/workloads';
import type { TagPlan } from '../tagPlan';
import type { DroppedSelection, Selection, WorkloadChoice, WorkloadFate } from './tagReview';

const fates: readonly WorkloadFate[] = ['delete', 'scale', 'leave'];

const isOffered = (row: WorkloadRow, fate: WorkloadFate, lacks: Lacks): boolean => {
  if (fate === 'leave') return true;
  const permission = permissionTo(fate, row);
  return permission !== null && !lacks(row.namespace, permission);
};

/**
 * The pods and deployment configs to choose about: those that were selected, and those that use a
 * selected tag. **Whatever the user did not decide is left as it is**: most workloads come back, and
 * then cannot pull.
 */
export const workloadChoices = (
  { deploymentConfigsToDelete, podsToDelete }: TagPlan,
  { tags, workloads, lacked = [] }: Selection,
): readonly WorkloadChoice[] => {
  const selected = new Set(tags);
  const lacks = lacksOf(lacked);
  return [...deploymentConfigsToDelete, ...podsToDelete].flatMap((row) => {
    const chosen = workloads[row.key];
    if (chosen === undefined && !row.tags.some((tag) => selected.has(tag))) return [];
    const offered = fates.filter((fate) => isOffered(row, fate, lacks));
    const choice = chosen !== undefined && offered.includes(chosen) ? chosen : 'leave';
    return [{ row, choice, offered }];
  });
};

/** Why a workload is not among those that use what is stale. */
const whyNoRow = ({ snapshot }: TagPlan, key: string): DroppedSelection['why'] => {
  for (const { kind, namespace, name } of snapshot.referrers.values()) {
    if (workloadKey(kind, namespace, name) === key) return 'usesNothingStale';
  }
  return 'gone';
};

/** Selected workloads that there is nothing to choose about any more. */
export const droppedWorkloads = (
  plan: TagPlan,
  { workloads }: Selection,
  choices: readonly WorkloadChoice[],
): readonly DroppedSelection[] => {
  const known = new Set(choices.map(({ row }) => row.key));
  return Object.keys(workloads)
    .filter((key) => !known.has(key) && workloads[key] !== 'leave')
    .map((key) => ({ key, why: whyNoRow(plan, key), reason: null }));
};
