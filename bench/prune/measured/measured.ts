import type { PruneMemory } from './pruneMemory';
import type { PruneTimes } from './pruneTimes';

/** What the process that measures a snapshot is asked: to go through it once, or for its memory. */
export type Question = 'times' | 'memory';

/** Its answer about memory. */
export interface MeasuredMemory extends PruneMemory {
  /** Image objects of the snapshot. */
  readonly images: number;
}

/** All that was measured of a snapshot. */
export interface Measured extends MeasuredMemory {
  /** One entry a run, in order. */
  readonly times: readonly PruneTimes[];
}
