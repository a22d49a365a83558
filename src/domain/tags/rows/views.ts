import type { RowView } from '../../model/rowPage';
import type { TagPlan } from '../tagPlan';
import { selectableTags, selectableWorkloads } from './bulkSelection';
import { compareTagRows, compareWorkloadRows } from './rowOrder';
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

const tagView = (plan: TagPlan, entries: readonly TagRow[]): RowView<TagRow, TagRow> => ({
  entries,
  key: ({ key }) => key,
  contains: ({ digest }, text) => digest.includes(text),
  category: ({ verdict }) => verdict,
  compare: compareTagRows,
  // Sizes are worked out for what is on screen only.
  toRow: (row) => ({ ...row, ...weightOf(plan, row) }),
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
export const viewsOf = (
  plan: TagPlan,
): { readonly [View in TagViewId]: RowView<TagViewRows[View], TagViewRows[View]> } => ({
  staleImages: {
    ...tagView(plan, plan.staleRows),
    selectable: (rows, lacked) => selectableTags(rows, plan.snapshot.streams, lacked),
  },
  deploymentConfigsToDelete: {
    ...workloadView(plan.deploymentConfigsToDelete),
    ...selectable,
  },
  podsToDelete: { ...workloadView(plan.podsToDelete), ...selectable },
  recentImages: tagView(plan, plan.keptRows),
  podStatuses: workloadView(plan.podStatuses),
  deploymentConfigStatuses: workloadView(plan.deploymentConfigStatuses),
});
