import type { Digest, ImageUse, Referrer } from '../snapshot/records';
import type { HoldContext } from './strength';
import type { Use } from './use';

/** One reference, resolved: who, where, and how it found what it names. */
export interface Reference {
  readonly referrer: Referrer;
  readonly use: ImageUse;
  readonly by: Use['by'];
  readonly context: HoldContext;
  /** Where it pulls from: `namespace/stream`, or a path that no stream has; null where nothing says. */
  readonly repository: string | null;
  /** The index that is referred to, where this image is only a part of it. */
  readonly partOf: Digest | null;
}
