import { useCallback } from 'react';
import type { TagSummary } from '../../../domain/tags/summary/tagSummary';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import type { AgeProblem } from '../../../domain/policies/age/ageProblem';
import type { Instant } from '../../../domain/snapshot/records';
import type { Engine } from '../../../engine/engine';
import { usePlanLoop } from './usePlanLoop';

/** The plan that the engine holds now. */
export interface PlanState {
  /** Null before the first plan. */
  readonly summary: TagSummary | null;
  /** What is wrong with the policy; then the summary is that of the last one that was right. */
  readonly problems: readonly AgeProblem[];
  /** Rises with every plan: what was asked of the one before is outdated. */
  readonly plan: number;
  /** The policy that the summary stands on. */
  readonly policy: AgeOptions | null;
  readonly error: unknown;
}

/**
 * Plans anew whenever the policy or the snapshot changed.
 * @param version rises with everything that the engine took in
 */
export const usePlan = (engine: Engine, policy: AgeOptions, version: number): PlanState => {
  const plan = useCallback((input: AgeOptions, now: Instant) => engine.plan(input, now), [engine]);
  const { input, ...state } = usePlanLoop<AgeOptions, TagSummary, AgeProblem>(
    plan,
    policy,
    version,
  );
  return { ...state, policy: input };
};
