import type { Outcome } from '../../domain/model/outcome';
import type { RunAction } from '../../domain/model/action';
import type { RunState } from './run';

/** What the dry run said against an action, by the action's key. */
export type Refusals = ReadonlyMap<RunAction['key'], Outcome>;

/** Outcomes of a dry run after which the run carries an action out. */
const cleared: ReadonlySet<Outcome['state']> = new Set(['wouldSucceed', 'alreadyGone']);

/** The actions that the run carries out after this dry run: those that it had nothing against. */
export const clearedActions = ({ results, done }: RunState): readonly RunAction[] =>
  results
    .slice(0, done)
    .flatMap(({ action, outcome }) => (cleared.has(outcome.state) ? [action] : []));

/**
 * What the dry run itself had against actions. A tag that only waited for a workload, or an image
 * for a history, is not among them: in the run their outcomes keep it, as they did in the dry run.
 */
export const refusalsOf = ({ results, done }: RunState): Refusals =>
  new Map(
    results.slice(0, done).flatMap(({ action, outcome }) => {
      const waited =
        outcome.state === 'notAttempted' &&
        (outcome.why === 'userStays' || outcome.why === 'stillListed');
      return cleared.has(outcome.state) || waited ? [] : [[action.key, outcome] as const];
    }),
  );
