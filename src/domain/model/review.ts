import type { RequiredAct } from './act';
import type { RunAction } from './action';

/** What every review has, by whichever policy: what it shows is what is carried out. */
export interface ReviewedRun {
  /** In the order of execution. */
  readonly actions: readonly RunAction[];
  /** What has to be confirmed, each once. */
  readonly acts: readonly RequiredAct[];
  /** Streams, or other objects, worked on at the same time. */
  readonly atOnce: number;
}

/** A review, or why the plan allows none. */
export type ReviewResult<Review> =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly why: 'nothingPlanned' | 'stopped' };

/** Streams, or other objects, at the same time, unless the policy says otherwise. */
export const usualLanes = 5;

/** Whether two reviews do the same to the same objects, and ask for the same acts. */
export const isSameRun = (a: ReviewedRun, b: ReviewedRun): boolean =>
  JSON.stringify([a.actions, a.acts]) === JSON.stringify([b.actions, b.acts]);
