import { useEffect, useMemo, useState } from 'react';
import type { Instant } from '../../../domain/snapshot/records';
import { PlanLoop } from './planLoop';

/** A plan in figures, or what is wrong with what it was to be made by. */
export type Plannable<Summary, Problem> =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The plan that the engine holds now. */
export interface PlanLoopState<Input, Summary, Problem> {
  /** Null before the first plan. */
  readonly summary: Summary | null;
  /** What is wrong with the input; then the summary is that of the last one that was right. */
  readonly problems: readonly Problem[];
  /** Rises with every plan: what was asked of the one before is outdated. */
  readonly plan: number;
  /** What the summary was made by. */
  readonly input: Input | null;
  readonly error: unknown;
}

/**
 * Plans anew whenever the input or the snapshot changed.
 * @param plan the same function as long as the engine is the same; null while there is nothing to plan
 * @param version rises with everything that the engine took in
 */
export const usePlanLoop = <Input, Summary, Problem>(
  plan: (input: Input, now: Instant) => Promise<Plannable<Summary, Problem> | null>,
  input: Input,
  version: number,
): PlanLoopState<Input, Summary, Problem> => {
  const [state, setState] = useState<PlanLoopState<Input, Summary, Problem>>({
    summary: null,
    problems: [],
    plan: 0,
    input: null,
    error: null,
  });
  const loop = useMemo(
    () =>
      new PlanLoop(
        plan,
        ({ input: planned, result }) =>
          setState((last) => {
            if (result === null) return last;
            if (!result.ok) return { ...last, problems: result.problems, error: null };
            const { summary } = result;
            return { summary, problems: [], plan: last.plan + 1, input: planned, error: null };
          }),
        (error) => setState((last) => ({ ...last, error })),
      ),
    [plan],
  );
  useEffect(() => loop.ask(input), [loop, input, version]);
  useEffect(() => () => loop.stop(), [loop]);
  return state;
};
