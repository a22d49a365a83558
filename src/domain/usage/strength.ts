import { kindRules } from '../snapshot/kinds';
import type { ImageUse, Instant, Referrer } from '../snapshot/records';
import type { Hold, HoldContext } from '../snapshot/referrer/hold';

export type { Hold, HoldContext };

/** Whether the cut-off decides how strongly an object's references hold: of a pod that has ended. */
export const holdsForATime = ({ kind, phase }: Referrer): boolean =>
  kind === 'Pod' && (phase === 'Succeeded' || phase === 'Failed');

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
