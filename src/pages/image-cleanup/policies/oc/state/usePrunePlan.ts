import { useCallback, useMemo } from 'react';
import type { PruneOptions, PruneProblem } from '../../../../../domain/policies/oc/options/pruneFields';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import type { Instant } from '../../../../../domain/snapshot/records';
import type { PruneEngine } from '../../../../../engine/pruneEngine';
import { usePlanLoop, type PlanLoopState } from '../../../state/usePlanLoop';

/** What a prune is planned by. */
export interface WantedPrune {
  readonly input: PruneOptions;
  /** Streams (`namespace/name`) that the review leaves out. */
  readonly leftOut: readonly string[];
}

/** The prune that the engine holds now. */
export type PrunePlanState = PlanLoopState<WantedPrune, PruneSummary, PruneProblem>;

/**
 * Plans the prune anew whenever its options or the snapshot changed.
 * @param version rises with everything that the engine took in
 */
export const usePrunePlan = (
  engine: PruneEngine,
  input: PruneOptions,
  leftOut: readonly string[],
  version: number,
): PrunePlanState => {
  const plan = useCallback(
    (wanted: WantedPrune, now: Instant) => engine.planPrune(wanted.input, now, wanted.leftOut),
    [engine],
  );
  const wanted = useMemo(() => ({ input, leftOut }), [input, leftOut]);
  return usePlanLoop<WantedPrune, PruneSummary, PruneProblem>(plan, wanted, version);
};
