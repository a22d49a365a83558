import type { TagKind } from '../tagKind';
import type { Digest, Instant, Manager } from '../../snapshot/records';
import type { UseVerdict } from '../verdict';
import type { Age } from '../../snapshot/ages';
import type { Reason } from '../reason';
import type { Act } from '../../model/act';

/** What a deletion would let the next prune free. */
export interface FreedBytes {
  readonly bytes: number;
  /** Streams of the judged projects that were not measured yet may have the same layers. */
  readonly atMost: boolean;
}

/** A tag as a row of a view. */
export interface TagRow {
  /** `namespace/stream:tag` */
  readonly key: string;
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly kind: TagKind;
  /** The current image; empty where there is none. */
  readonly digest: Digest;
  readonly decision: 'stale' | 'kept';
  readonly verdict: UseVerdict;
  readonly age: Age;
  /** When the tag came to its current image. */
  readonly taggedAt: Instant | null;
  readonly revisionCount: number;
  readonly useCount: number;
  /** The deciding reason. */
  readonly reason: Reason;
  readonly comesBack: Manager | null;
  /** Bytes of the current image; null where nobody told, and in rows that are not on a page. */
  readonly size: number | null;
  /** What deleting only this tag would let the next prune free; null where not measured. */
  readonly frees: FreedBytes | null;
  /** What its deletion asks for; bulk selection takes only rows that ask for nothing but `unusedHere`. */
  readonly acts: readonly Act[];
}
