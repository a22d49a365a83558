import { sizeBarOf } from '../../../sizes/sizeBar';
import type { PruneStats } from '../summary/ocMessages';
import { statsOf } from '../summary/ocResult';
import type { PruneRows } from './pruneRows';

/** What a prune leaves behind in the registry, from which the product removes nothing. */
export interface LeftInRegistry {
  /** Whether any history or image goes at all. */
  readonly prunes: boolean;
  /** Bytes of blobs that no image has afterwards, as far as sizes are known. */
  readonly bytes: number;
  /** What `oc` would remove; null where registry data is left out of the plan. */
  readonly planned: Pick<PruneStats, 'layerLinks' | 'manifestLinks' | 'blobs'> | null;
}

/** What a plan leaves behind: as much with the option as without, where nothing of it is counted. */
export const leftInRegistry = ({ plan, table, users, pruned }: PruneRows): LeftInRegistry => {
  const { items, images, layerLinks, manifestLinks, blobs } = statsOf(plan);
  return {
    prunes: items + images > 0,
    bytes: sizeBarOf(table, users, pruned).reclaimable,
    planned: plan.rules.registry ? { layerLinks, manifestLinks, blobs } : null,
  };
};
