import type { RunAction } from '../../domain/plan/review';
import type { Connection } from '../request/connection';
import { consoleConnection } from '../request/consoleConnection';
import { ActionRun } from './actionRun';
import { refusalsOf } from './dryRun';
import type { ActionResult, Run, RunState } from './run';
import { executing, rehearsing } from './writes';

/** How a rehearsal is watched and ended. */
export interface RehearsalOptions {
  /** Ends the rehearsal; what was not rehearsed yet is *not attempted*. */
  readonly signal?: AbortSignal;
  readonly onOutcome?: (result: ActionResult) => void;
  readonly connection?: Connection;
}

/** What an execution heeds, and how it is watched. */
export interface ExecutionOptions {
  /** The end of the dry run of the same actions; what it did not clear is *not attempted*. */
  readonly rehearsal?: RunState;
  readonly onOutcome?: (result: ActionResult) => void;
  readonly connection?: Connection;
}

/**
 * Has the server rehearse every action (dry run): permission, admission and preconditions are
 * checked, and nothing changes. Outcomes are `wouldSucceed`, or what would stand in the way.
 * @returns the state at the end, with an outcome for every action; never rejects
 */
export const rehearse = async (
  actions: readonly RunAction[],
  { signal, onOutcome, connection = consoleConnection }: RehearsalOptions = {},
): Promise<RunState> => {
  const run = new ActionRun(actions, rehearsing, connection, { onOutcome });
  if (signal?.aborted) run.cancel();
  signal?.addEventListener('abort', run.cancel, { once: true });
  const end = await run.done;
  signal?.removeEventListener('abort', run.cancel);
  return end;
};

/**
 * Carries out exactly these actions: deployment configs, then scaling, then pods, then tags; five
 * streams or objects at a time, tags of one stream one after another. Each object is read again
 * just before, and skipped as *changed* when it is not what the preview showed. What the dry run
 * refused is left alone.
 */
export const execute = (
  actions: readonly RunAction[],
  { rehearsal, onOutcome, connection = consoleConnection }: ExecutionOptions = {},
): Run =>
  new ActionRun(actions, executing, connection, {
    onOutcome,
    refusals: rehearsal && refusalsOf(rehearsal),
  });
