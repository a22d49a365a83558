import type { ExecutionOptions } from '../../../cluster/run/startRun';
import type { Run, RunState } from '../../../cluster/run/run';
import type { RunAction } from '../../../domain/model/action';
import type { Act } from '../../../domain/model/act';
import type { StartedRun } from '../report/startedRun';
import type { UserName } from '../report/userName';

/** What was reviewed: what it shows is what is rehearsed and carried out. */
export interface Reviewed {
  readonly review: {
    readonly actions: readonly RunAction[];
    /** What has to be confirmed, each once. */
    readonly acts: readonly Act[];
  };
}

/** Where a review stands, from the reading to the report. */
export type FlowStep<R extends Reviewed> =
  /** A complete read, so that what is shown is what there is. */
  | { readonly step: 'reading' }
  | {
      readonly step: 'review';
      readonly reviewed: R;
      /** Whether something else is being reviewed, since the user took rows out or in. */
      readonly busy: boolean;
      /** The cluster changed after this was confirmed; so it is to be reviewed again. */
      readonly changed: boolean;
    }
  | { readonly step: 'rehearsing'; readonly reviewed: R; readonly done: number }
  | {
      readonly step: 'confirm';
      readonly reviewed: R;
      readonly rehearsal: RunState;
      /** Whether it was confirmed, and is compared once more with what there is before it begins. */
      readonly checking: boolean;
    }
  | { readonly step: 'running'; readonly started: StartedRun }
  | { readonly step: 'report'; readonly started: StartedRun }
  | { readonly step: 'failed'; readonly message: string };

/** A flow at one of its steps. */
export type FlowAt<R extends Reviewed, Step extends FlowStep<R>['step']> = Extract<
  FlowStep<R>,
  { readonly step: Step }
>;

/** How one kind of cleanup is read, planned, carried out and told of. */
export interface RunCourse<R extends Reviewed> {
  /**
   * Reads everything and reviews it. What the user took out before stays out.
   * @param earlier the review before this one; null for the first
   */
  readonly read: (earlier: R | null, signal: AbortSignal) => Promise<R>;
  /** Reads everything that a review of the same stands on once more, without reviewing it. */
  readonly refresh: (reviewed: R, signal: AbortSignal) => Promise<unknown>;
  /** Plans and reviews the same anew, from all that is known by now. */
  readonly again: (reviewed: R) => Promise<R>;
  /** How the actions are worked on, in the dry run and in the run. */
  readonly work: Pick<ExecutionOptions, 'itemsToTrim' | 'listedIn' | 'atOnce'>;
  /** @param reviewed the review anew, that the run stands on */
  readonly started: (run: Run, reviewed: R, userName: UserName) => StartedRun;
  /** Why there is no review, for the user. */
  readonly failure: (error: unknown) => string;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: StartedRun) => void;
}

/** Whether two reviews do the same to the same objects, and ask for the same acts. */
export const isSameRun = ({ review: a }: Reviewed, { review: b }: Reviewed): boolean =>
  JSON.stringify([a.actions, a.acts]) === JSON.stringify([b.actions, b.acts]);
