import type { TagSummary } from '../../../domain/tags/summary/tagSummary';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import type { Instant } from '../../../domain/snapshot/records';
import type { Engine } from '../../../engine/engine';

/** The policy has a mistake: the plan that the engine holds is of an earlier policy and read. */
export class NotPlannedError extends Error {
  constructor() {
    super('the policy has a mistake');
    this.name = 'NotPlannedError';
  }
}

/**
 * Plans what a review stands on, from all that the engine holds by now.
 * @param now null before the server's first answer
 * @returns the plan in figures
 * @throws {NotPlannedError} when there is no plan by this policy
 */
export const planForReview = async (
  engine: Pick<Engine, 'plan'>,
  policy: AgeOptions,
  now: Instant | null,
): Promise<TagSummary> => {
  const planned = now === null ? null : await engine.plan(policy, now);
  if (!planned?.ok) throw new NotPlannedError();
  return planned.summary;
};
