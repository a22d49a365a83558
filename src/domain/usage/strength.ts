import { kindRules } from '../snapshot/kinds';
import type { ImageUse, Instant, Referrer } from '../snapshot/records';
import type { Hold, HoldContext } from '../snapshot/referrer/hold';

export type { Hold, HoldContext };

/**
 * How strongly a reference holds its image, by the rules of the kind that has it.
 * @param cutoff finished pods created before it hold nothing (prune-rules 3.2)
 */
export const holdOf = (
  referrer: Referrer,
  use: ImageUse,
  context: HoldContext,
  cutoff: Instant,
): Hold => kindRules[referrer.kind].hold(referrer, use, context, cutoff);
