import type { RunState } from '../../../../cluster';
import type { PruneReview, PruneSummary } from '../../../../domain/prune/pruneViews';
import type { Instant } from '../../../../domain/snapshot/records';
import type { StartedRun } from '../../report/startedRun';

/** What is reviewed, and how it was planned. */
export interface ReviewedPrune {
  readonly review: PruneReview;
  readonly summary: PruneSummary;
  /** The moment that it was planned for: what is young by it stays young until the run. */
  readonly now: Instant;
  /** Streams (`namespace/name`) that the user took out. */
  readonly leftOut: readonly string[];
}

/** Where *Review and prune* stands. */
export type PruneStep =
  /** A complete read, so that what is shown is what there is. */
  | { readonly step: 'reading' }
  | {
      readonly step: 'review';
      readonly reviewed: ReviewedPrune;
      /** Whether it is being planned anew without or with another stream. */
      readonly busy: boolean;
      /** The cluster changed after this was confirmed; so it is to be reviewed again. */
      readonly changed: boolean;
    }
  | { readonly step: 'rehearsing'; readonly reviewed: ReviewedPrune; readonly done: number }
  | {
      readonly step: 'confirm';
      readonly reviewed: ReviewedPrune;
      readonly rehearsal: RunState;
      /** Whether it was confirmed, and is compared once more with what there is before it begins. */
      readonly checking: boolean;
    }
  | { readonly step: 'running'; readonly started: StartedRun }
  | { readonly step: 'report'; readonly started: StartedRun }
  | { readonly step: 'failed'; readonly message: string };

/** The prune was stopped by what was read for the review. */
export class PruneStoppedError extends Error {
  constructor() {
    super('the prune is stopped');
    this.name = 'PruneStoppedError';
  }
}
