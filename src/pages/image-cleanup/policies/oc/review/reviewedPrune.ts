import type { PruneReview } from '../../../../../domain/policies/oc/review/review';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import type { Instant } from '../../../../../domain/snapshot/records';

/** What is reviewed, and how it was planned. */
export interface ReviewedPrune {
  readonly review: PruneReview;
  readonly summary: PruneSummary;
  /** The moment that it was planned for: what is young by it stays young until the run. */
  readonly now: Instant;
  /** Streams (`namespace/name`) that the user took out. */
  readonly leftOut: readonly string[];
}

/** The prune was stopped by what was read for the review. */
export class PruneStoppedError extends Error {
  constructor() {
    super('the prune is stopped');
    this.name = 'PruneStoppedError';
  }
}
