import type { Run, RunState } from '../../cluster/run/run';
import type { RequiredAct } from '../../domain/model/act';
import type { Confirmation } from '../../domain/model/confirmation';
import type { PolicyKind } from '../../domain/policies/options';
import type { Instant } from '../../domain/snapshot/records';
import type { ChoiceFor, OptionsFor, ReviewOf, SummaryOf } from '../../engine/engine';
import type { SavedObjects } from './savedObjects';

/** What was reviewed, and what that stands on. */
export interface Reviewed<K extends PolicyKind> {
  readonly options: OptionsFor<K>;
  /** What of the plan was chosen. */
  readonly choice: ChoiceFor<K>;
  readonly review: ReviewOf<K>;
  /** The plan that the review stands on. */
  readonly summary: SummaryOf<K>;
  /** The moment that it was planned for: what is young by it stays young until the run. */
  readonly now: Instant;
}

/** A run with all that its report tells. */
export interface StartedRun<K extends PolicyKind = PolicyKind> {
  readonly kind: K;
  /** Null for all projects. */
  readonly project: string | null;
  readonly run: Run;
  readonly reviewed: Reviewed<K>;
  /** Who is logged in, as far as the API has said it by now. */
  readonly userName: () => string | null;
  /** What the run deletes, as it was read just before. */
  readonly saved: SavedObjects;
}

/** Why there is no review. */
export type CleanupFailure =
  /** The options have a mistake: the plan that the engine holds is of earlier ones. */
  | { readonly why: 'options' }
  /** Something stops the plan; its summary says what. */
  | { readonly why: 'stopped' }
  /** Nothing was read, or reading ended early. */
  | { readonly why: 'error'; readonly error: unknown };

/** Where a cleanup stands, from the reading to the report. */
export type CleanupState<K extends PolicyKind> =
  /** A complete read, so that what is shown is what there is. */
  | { readonly step: 'reading' }
  | {
      readonly step: 'review';
      readonly reviewed: Reviewed<K>;
      /** Whether something else is being reviewed, since the user took something out or in. */
      readonly busy: boolean;
      /** The cluster changed after this was confirmed; so it is reviewed again. */
      readonly changed: boolean;
    }
  | { readonly step: 'dryRun'; readonly reviewed: Reviewed<K>; readonly done: number }
  | {
      readonly step: 'confirm';
      readonly reviewed: Reviewed<K>;
      readonly dryRun: RunState;
      readonly confirmation: Confirmation;
      /** Whether it was confirmed, and is compared once more with what there is before it begins. */
      readonly checking: boolean;
    }
  | { readonly step: 'running'; readonly started: StartedRun<K> }
  | { readonly step: 'report'; readonly started: StartedRun<K> }
  | { readonly step: 'failed'; readonly failure: CleanupFailure };

/** The name of a step. */
export type CleanupStep = CleanupState<PolicyKind>['step'];

/** A cleanup at one of its steps. */
export type CleanupAt<K extends PolicyKind, Step extends CleanupStep> = Extract<
  CleanupState<K>,
  { readonly step: Step }
>;

/** A run was to begin without what has to be confirmed. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError';

  constructor(readonly missing: readonly RequiredAct[]) {
    super(`not confirmed: ${missing.map(({ act }) => act).join(', ')}`);
  }
}

/** A call that the step does not allow, such as a run without a dry run. */
export class WrongStepError extends Error {
  override readonly name = 'WrongStepError';

  constructor(
    readonly wanted: CleanupStep,
    readonly found: CleanupStep,
  ) {
    super(`${wanted} is expected, and it stands at ${found}`);
  }
}
