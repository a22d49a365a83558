import type { Manager } from '../../../snapshot/records';
import type { LeftInRegistry } from '../rows/leftInRegistry';
import type { PruneAction } from '../../../model/action';
import type { ReviewedRun } from '../../../model/review';

/** A stream whose history is trimmed, in the review. */
export interface ReviewedStream {
  /** `namespace/name` */
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly items: number;
  /** Tags that vanish with their last item. */
  readonly vanishing: readonly string[];
  /** Of those, tags that an import may bring back. */
  readonly mayComeBack: readonly string[];
  /** No tag with an image is left: a floor that takes a typed word (design: Floors). */
  readonly losesLastTag: boolean;
  readonly comesBack: Manager | null;
}

/** What the review of a prune shows is what is carried out: one value for both. */
export interface PruneReview extends ReviewedRun {
  readonly streams: readonly ReviewedStream[];
  readonly images: number;
  /** Bytes of blobs that nothing keeps afterwards; they stay in the registry until it is pruned. */
  readonly bytes: number;
  /** What stays behind in the registry. */
  readonly registry: LeftInRegistry;
  /** Trimmed histories by stream, then images. */
  readonly actions: readonly PruneAction[];
}
