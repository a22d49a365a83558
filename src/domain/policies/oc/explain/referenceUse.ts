import { plainContext } from '../../../usage/holdContext';
import { useWith } from '../../../usage/usesAt';
import type { Use } from '../../../usage/use';
import type { Snapshot } from '../../../snapshot/snapshot';
import { holdOf } from '../../../usage/strength';
import type { Cutoff } from '../options/cutoff';
import type { StreamReference } from '../index/streamReferences';

/**
 * A reference that `oc` counts, as a use. To `oc` each is as strong as any other (prune-rules 3.2):
 * scaled to zero, suspended or finished, which is told.
 */
export const useOfReference = (
  { referrer, use }: StreamReference,
  by: 'tag' | 'digest',
  snapshot: Snapshot,
  cutoff: Cutoff,
): Use => {
  const { idle } = holdOf(referrer, use, plainContext, cutoff.oldBefore);
  return useWith({ referrer, use, by }, { strength: 'strong', idle }, snapshot);
};
