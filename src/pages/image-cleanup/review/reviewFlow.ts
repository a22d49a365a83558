import type { RunState } from '../../../cluster';
import type { Review, Selection } from '../../../domain/plan/review';
import type { WorkloadRow } from '../../../domain/plan/verdict';
import type { StartedRun } from '../report/startedRun';

/** A pod or deployment config that uses what is selected, and what is to become of it. */
export interface WorkloadChoice {
  readonly row: WorkloadRow;
  readonly choice: 'delete' | 'scale' | 'leave';
}

/** Where *Review and delete* stands. */
export type ReviewStep =
  /** A complete read, so that what is shown is what there is. */
  | { readonly step: 'reading' }
  | {
      readonly step: 'review';
      readonly selection: Selection;
      readonly workloads: readonly WorkloadChoice[];
      readonly review: Review;
      /** Whether a changed selection is being reviewed. */
      readonly busy: boolean;
      /** The cluster changed after this was confirmed; so it is to be reviewed again. */
      readonly changed: boolean;
    }
  | { readonly step: 'rehearsing'; readonly review: Review; readonly done: number }
  | {
      readonly step: 'confirm';
      readonly review: Review;
      readonly rehearsal: RunState;
      /** Whether it was confirmed, and is compared once more with what there is before it begins. */
      readonly checking: boolean;
    }
  | { readonly step: 'running'; readonly started: StartedRun }
  | { readonly step: 'report'; readonly started: StartedRun }
  | { readonly step: 'failed'; readonly message: string };
