import type { ImageColumns } from '../../../snapshot/images';
import { HAS_METADATA } from '../../../snapshot/images';
import type { SizeLimit } from '../../../snapshot/records';

const NANO = 1_000_000_000n;

/** The smallest limit of each project (prune-rules 4.1). */
export const smallestLimits = (limits: readonly SizeLimit[]): ReadonlyMap<string, SizeLimit> => {
  const smallest = new Map<string, SizeLimit>();
  for (const limit of limits) {
    const known = smallest.get(limit.namespace);
    if (!known || limit.nanoBytes < known.nanoBytes) smallest.set(limit.namespace, limit);
  }
  return smallest;
};

/** Whether an image of so many bytes is over a limit; where there is none, it is not. */
const isOver = (bytes: number, limit: SizeLimit | undefined): boolean =>
  limit !== undefined && BigInt(bytes) * NANO > limit.nanoBytes;

/**
 * Whether the image in a row is over a limit. One without metadata has no size that could be over
 * even a negative limit (prune-rules 4.1).
 */
export const isImageOver = (
  { flags, size }: ImageColumns,
  row: number,
  limit: SizeLimit | undefined,
): boolean => ((flags[row] ?? 0) & HAS_METADATA) !== 0 && isOver(size[row] ?? 0, limit);
