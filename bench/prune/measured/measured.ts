import type { PruneMemory } from './pruneMemory';
import type { PruneTimes } from './pruneTimes';

/** What the process that measures one snapshot has to tell. */
export interface Measured extends PruneMemory {
  /** Image objects of the snapshot. */
  readonly images: number;
  /** One entry a run, in order. */
  readonly times: readonly PruneTimes[];
}
