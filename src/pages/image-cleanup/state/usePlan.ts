import { useEffect, useMemo, useState } from 'react';
import type { PlanSummary } from '../../../domain/plan/views';
import type { PolicyInput, PolicyProblem } from '../../../domain/policy/policy';
import type { Engine } from '../../../engine/engine';
import { PlanLoop } from './planLoop';

/** The plan that the engine holds now. */
export interface PlanState {
  /** Null before the first plan. */
  readonly summary: PlanSummary | null;
  /** What is wrong with the policy; then the summary is that of the last one that was right. */
  readonly problems: readonly PolicyProblem[];
  /** Rises with every plan: what was asked of the one before is outdated. */
  readonly plan: number;
  /** The policy that the summary stands on. */
  readonly policy: PolicyInput | null;
  readonly error: unknown;
}

const none: PlanState = { summary: null, problems: [], plan: 0, policy: null, error: null };

/**
 * Plans anew whenever the policy or the snapshot changed.
 * @param version rises with everything that the engine took in
 */
export const usePlan = (engine: Engine, policy: PolicyInput, version: number): PlanState => {
  const [state, setState] = useState(none);
  const loop = useMemo(
    () =>
      new PlanLoop(
        engine,
        ({ policy: planned, result }) =>
          setState((last) =>
            result.ok
              ? {
                  summary: result.summary,
                  problems: [],
                  plan: last.plan + 1,
                  policy: planned,
                  error: null,
                }
              : { ...last, problems: result.problems, error: null },
          ),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [engine],
  );
  useEffect(() => loop.ask(policy), [loop, policy, version]);
  useEffect(() => () => loop.stop(), [loop]);
  return state;
};
