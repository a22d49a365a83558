import type { JudgedTag } from '../judgedTag';
import type { CleanupAction } from '../../model/action';
import type { ScalableKind } from '../../model/scalableKinds';
import type { WorkloadRow } from '../rows/workloadRows';
import { workloadKey } from '../rows/workloads';

type WorkloadAction = Exclude<CleanupAction, { type: 'deleteTag' }>;

interface ChosenWorkload {
  readonly row: WorkloadRow;
  readonly choice: 'delete' | 'scale';
}

const actionOf = ({ row, choice }: ChosenWorkload): WorkloadAction => {
  const { scalable } = row;
  if (choice === 'scale' && scalable) {
    const { kind, namespace, name, uid } = scalable;
    return {
      type: 'scaleToZero',
      key: workloadKey(kind, namespace, name),
      // A row is scalable only through an owner of these kinds.
      kind: kind as ScalableKind,
      namespace,
      name,
      uid,
    };
  }
  const { key, namespace, name, uid } = row;
  const type = row.kind === 'Pod' ? 'deletePod' : 'deleteDeploymentConfig';
  return { type, key, namespace, name, uid };
};

const order: Readonly<Record<WorkloadAction['type'], number>> = {
  deleteDeploymentConfig: 0,
  scaleToZero: 1,
  deletePod: 2,
};

/** Each object once: several pods may be scaled through one owner, and deleting beats scaling. */
const distinctActions = (actions: readonly WorkloadAction[]): readonly WorkloadAction[] => {
  const byKey = new Map<string, WorkloadAction>();
  for (const action of actions) {
    const other = byKey.get(action.key);
    if (!other || order[action.type] < order[other.type]) byKey.set(action.key, action);
  }
  return [...byKey.values()].sort(
    (a, b) => order[a.type] - order[b.type] || (a.key < b.key ? -1 : 1),
  );
};

/**
 * The actions of a run in order (design: Safety rules of a run): deployment configs, scaling, pods,
 * then tags by stream. A tag waits for the workloads that use its images: if one of them stays,
 * so does the tag.
 */
export const actionsOf = (
  tags: readonly JudgedTag[],
  workloads: readonly ChosenWorkload[],
): readonly CleanupAction[] => {
  const chosen = workloads.map((workload) => ({ workload, action: actionOf(workload) }));
  const after = new Map<string, Set<string>>();
  for (const { workload, action } of chosen) {
    for (const tag of workload.row.tags) {
      const keys = after.get(tag);
      if (keys) keys.add(action.key);
      else after.set(tag, new Set([action.key]));
    }
  }
  const deletions = tags.map(({ facts }): CleanupAction => {
    const head = facts.tag.revisions[0];
    return {
      type: 'deleteTag',
      key: facts.key,
      namespace: facts.stream.namespace,
      stream: facts.stream.name,
      tag: facts.tag.name,
      streamUid: facts.stream.uid,
      expected: head ? { digest: head.digest, generation: head.generation } : null,
      after: [...(after.get(facts.key) ?? [])].sort(),
    };
  });
  return [...distinctActions(chosen.map(({ action }) => action)), ...deletions];
};
