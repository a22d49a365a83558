import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { Instant } from '../../../../../domain/snapshot/records';
import type { PruneEngine } from '../../../../../engine/pruneEngine';
import { PruneStoppedError, type ReviewedPrune } from './reviewedPrune';

/**
 * Plans a prune and reviews that plan.
 * @param now null before the server's first answer
 * @param leftOut streams (`namespace/name`) that the user took out
 * @throws {PruneStoppedError} when something stops the prune
 */
export const planReview = async (
  engine: Pick<PruneEngine, 'planPrune' | 'reviewPrune'>,
  input: PruneOptions,
  now: Instant | null,
  leftOut: readonly string[],
): Promise<ReviewedPrune> => {
  const planned = now === null ? null : await engine.planPrune(input, now, leftOut);
  if (now === null || !planned?.ok || planned.summary.blocks.length > 0) {
    throw new PruneStoppedError();
  }
  return { review: await engine.reviewPrune(), summary: planned.summary, now, leftOut };
};
