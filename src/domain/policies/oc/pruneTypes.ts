import type { HistoryDetail, ImageDetail } from './explain/details';
import type { PruneOptions, PruneProblem } from './options/pruneFields';
import type { PruneReview } from './review/review';
import type { PruneViewRows } from './rows/rows';
import type { PruneSummary } from './summary/summary';

/** The types of a prune, whichever of its two policies it goes by. */
export interface PruneTypes {
  readonly options: PruneOptions;
  readonly problem: PruneProblem;
  readonly summary: PruneSummary;
  readonly rows: PruneViewRows;
  readonly details: {
    /** The history of a tag, `namespace/stream:tag`. */
    readonly history: HistoryDetail;
    /** An image, by its digest. */
    readonly image: ImageDetail;
  };
  /** A prune does all that it plans; what is taken out of it stands in its options. */
  readonly choice: null;
  readonly review: PruneReview;
}
