import type { RowView } from '../../model/rowPage';
import type { TagPlan } from '../tagPlan';
import { selectableTags, selectableWorkloads } from './bulkSelection';
import type { JudgedTag } from '../judgedTag';
import { compareTags, compareWorkloadRows } from './rowOrder';
import { rowOf } from './tagRow';
import type { TagRow } from './tagRows';
import { weightOf } from './tagWeight';
import type { WorkloadRow } from './workloadRows';

/** The rows of the six views, by view. */
export type TagViewRows = {
  readonly staleImages: TagRow;
  readonly deploymentConfigsToDelete: WorkloadRow;
  readonly podsToDelete: WorkloadRow;
  readonly recentImages: TagRow;
  readonly podStatuses: WorkloadRow;
  readonly deploymentConfigStatuses: WorkloadRow;
};

/** The six views of a policy that judges tags. */
export type TagViewId = keyof TagViewRows;

const tagView = (plan: TagPlan, entries: readonly JudgedTag[]): RowView<JudgedTag, TagRow> => ({
  entries,
  key: ({ facts }) => facts.key,
  contains: ({ facts }, text) => facts.tag.revisions[0]?.digest.includes(text) ?? text === '',
  category: ({ facts }) => facts.verdict,
  compare: compareTags,
  // Rows are made, and sizes worked out, for what is on screen only.
  toRow: (tag) => {
    const row = rowOf(tag);
    return { ...row, ...weightOf(plan, row) };
  },
});

const workloadView = (entries: readonly WorkloadRow[]): RowView<WorkloadRow, WorkloadRow> => ({
  entries,
  key: ({ key }) => key,
  contains: ({ topOwner, status }, text) =>
    (topOwner?.name.toLowerCase().includes(text) ?? false) || status.toLowerCase().includes(text),
  category: ({ status }) => status,
  compare: compareWorkloadRows,
  toRow: (row) => row,
});

const selectable = { selectable: selectableWorkloads };

/** The views of a plan: those from which something can be deleted say what bulk selection takes. */
export const viewsOf = (plan: TagPlan) => ({
  staleImages: { ...tagView(plan, plan.stale), selectable: selectableTags },
  deploymentConfigsToDelete: { ...workloadView(plan.deploymentConfigsToDelete), ...selectable },
  podsToDelete: { ...workloadView(plan.podsToDelete), ...selectable },
  recentImages: tagView(plan, plan.kept),
  podStatuses: workloadView(plan.podStatuses),
  deploymentConfigStatuses: workloadView(plan.deploymentConfigStatuses),
});
