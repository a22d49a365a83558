import type { JsonObject } from '../../domain/json/json';
import type { RunAction } from '../../domain/model/action';
import type { Connection } from '../request/connection';
import { ActionRun } from './actionRun';
import { refusalsOf } from './dryRun';
import type { ListedIn } from './lastLook';
import type { ActionResult, Run, RunState } from './run';
import type { ItemsToTrim } from './trim';
import { asExecution, asDryRun } from './writes';

/** How actions are worked on. */
interface WorkOptions {
  /**
   * What the plan, made anew for a copy of a stream, removes from it: asked for every stream just
   * before it is trimmed. Without it nothing goes from any history.
   */
  readonly itemsToTrim?: ItemsToTrim;
  /** Streams, or other objects, at the same time; five, where it is left out or below one. */
  readonly atOnce?: number;
}

/** How a dry run is watched and ended. */
export interface DryRunOptions extends WorkOptions {
  /** Ends the dry run; what it has not come to is *not attempted*. */
  readonly signal?: AbortSignal;
  readonly onOutcome?: (result: ActionResult) => void;
  readonly connection: Connection;
}

/** What an execution is given, and how it is watched. */
export interface ExecutionOptions extends WorkOptions {
  /**
   * Says what a page of image streams lists. All streams of the cluster are read once more before
   * the first image goes, and now and then after that; without it no image goes.
   */
  readonly listedIn?: ListedIn;
  /** The end of the dry run of the same actions; what it did not clear is *not attempted*. */
  readonly dryRun?: RunState;
  readonly onOutcome?: (result: ActionResult) => void;
  /**
   * Told each object that is about to be written, as it was read just before. Where a write has to
   * be repeated it is told again, and the last counts.
   */
  readonly onWrite?: (action: RunAction, object: JsonObject) => void;
  readonly connection: Connection;
}

/**
 * Has the server do a dry run of every action: permission, admission and preconditions are
 * checked, and nothing changes. Outcomes are `wouldSucceed`, or what would stand in the way.
 * @returns the state at the end, with an outcome for every action; never rejects
 */
export const performDryRun = async (
  actions: readonly RunAction[],
  { signal, connection, ...options }: DryRunOptions,
): Promise<RunState> => {
  const run = new ActionRun(actions, asDryRun, connection, options);
  if (signal?.aborted) run.cancel();
  signal?.addEventListener('abort', run.cancel, { once: true });
  const end = await run.done;
  signal?.removeEventListener('abort', run.cancel);
  return end;
};

/**
 * Carries out exactly these actions: deployment configs, then scaling, pods, tags, histories, images;
 * five streams or objects at a time, tags of one stream one after another. Each object is read again
 * just before, and skipped as *changed* when it is not what the preview showed. What the dry run
 * refused is left alone, and so is an image whose histories were not really trimmed, or that any
 * stream of the cluster lists by then.
 */
export const execute = (
  actions: readonly RunAction[],
  { dryRun, connection, ...options }: ExecutionOptions,
): Run =>
  new ActionRun(actions, asExecution, connection, {
    ...options,
    refusals: dryRun && refusalsOf(dryRun),
  });
