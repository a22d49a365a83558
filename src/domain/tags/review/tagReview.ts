import type { LackedPermission } from '../../model/permission';
import type { ReviewedRun } from '../../model/review';
import type { Use } from '../../usage/use';
import type { Reason } from '../reason';
import type { RowAct } from '../rows/safety';
import type { TagRow } from '../rows/tagRows';
import type { WorkloadRow } from '../rows/workloadRows';

/** What becomes of a pod or deployment config, or of its owner. */
export type WorkloadFate = RowAct | 'leave';

/** What the user chose. */
export interface Selection {
  /** Keys of tag rows. */
  readonly tags: readonly string[];
  /** By key of a workload row. What uses a selected tag and is not here is left as it is. */
  readonly workloads: Readonly<Record<string, WorkloadFate>>;
  /** What the user may not do, as far as known: nothing of that is chosen or offered. */
  readonly lacked?: readonly LackedPermission[];
}

/** A pod or deployment config that uses what is selected, and what becomes of it. */
export interface WorkloadChoice {
  readonly row: WorkloadRow;
  readonly choice: WorkloadFate;
  /** What the user can choose: always to leave it. */
  readonly offered: readonly WorkloadFate[];
}

/** A tag that will be deleted, with what that breaks. */
export interface ReviewedTag {
  readonly row: TagRow;
  readonly reasons: readonly Reason[];
  /** Digests that this stream can no longer serve, at once, and who would pull them through it again. */
  readonly unpullable: readonly { readonly digest: string; readonly uses: readonly Use[] }[];
  /** True when the image object is gone: nothing is lost, and it cannot be undone. */
  readonly cannotBeUndone: boolean;
}

/** Something selected that will not be deleted after all. */
export interface DroppedSelection {
  readonly key: string;
  /** `usesNothingStale` is a pod or deployment config that is there still. */
  readonly why: 'gone' | 'noLongerStale' | 'usesNothingStale';
  readonly reason: Reason | null;
}

/** What the review of a selection shows is what is carried out: one value for both. */
export interface TagReview extends ReviewedRun {
  readonly tags: readonly ReviewedTag[];
  /** Every workload to choose about: those that were selected, and those that use a selected tag. */
  readonly choices: readonly WorkloadChoice[];
  readonly dropped: readonly DroppedSelection[];
  /** Tags of the same streams that are kept. */
  readonly kept: readonly { readonly row: TagRow }[];
}
