import type { TagRow } from './tagRows';
import type { WorkloadRow } from './workloadRows';

/** The six views of the page. */
export type ViewId =
  | 'staleImages'
  | 'deploymentConfigsToDelete'
  | 'podsToDelete'
  | 'recentImages'
  | 'podStatuses'
  | 'deploymentConfigStatuses';

/** What a view shows: rows of tags or of workloads. */
export type RowOf<V extends ViewId> = V extends 'staleImages' | 'recentImages'
  ? TagRow
  : WorkloadRow;
