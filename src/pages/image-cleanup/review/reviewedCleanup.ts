import type { TagReview } from '../../../domain/tags/review/tagReview';
import type { Selection } from '../../../domain/tags/review/review';
import type { WorkloadRow } from '../../../domain/tags/rows/workloadRows';
import type { TagSummary } from '../../../domain/tags/summary/tagSummary';

/** A pod or deployment config that uses what is selected, and what is to become of it. */
export interface WorkloadChoice {
  readonly row: WorkloadRow;
  readonly choice: 'delete' | 'scale' | 'leave';
}

/** What of the page was chosen, and what that review would do. */
export interface ReviewedCleanup {
  readonly selection: Selection;
  readonly workloads: readonly WorkloadChoice[];
  readonly review: TagReview;
  /** The plan that the review stands on. */
  readonly summary: TagSummary;
}
