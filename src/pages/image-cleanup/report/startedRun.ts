import type { Run } from '../../../cluster';
import type { Review } from '../../../domain/plan/review';
import type { ReportContext } from './buildReport';

/** A run with all that its report tells. */
export interface StartedRun {
  readonly review: Review;
  readonly run: Run;
  readonly context: ReportContext;
}
