import type { TrimItem } from '../domain/model/action';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import type { PruneInput } from '../domain/policies/oc/options/pruneInput';
import type { HistoryDetail, ImageDetail } from '../domain/policies/oc/explain/details';
import type { PruneResult } from '../domain/policies/oc/summary/summary';
import type { PruneReview } from '../domain/policies/oc/review/review';
import type { PruneRowOf, PruneViewId } from '../domain/policies/oc/rows/rows';
import type { PageFacts } from '../domain/snapshot/lists';
import type { Digest, Instant } from '../domain/snapshot/records';

/** Digests that a page of image streams lists, each once. */
export interface ListedDigests {
  readonly facts: PageFacts;
  readonly digests: readonly Digest[];
}

/** The part of the engine that prunes like `oc adm prune images`. */
export interface PruneEngine {
  /**
   * Plans and keeps that plan for the calls below, beside the one by age; a prune whose options
   * have problems keeps the last plan. Null while nothing was read.
   * @param leftOut streams (`namespace/name`) that the user took out
   */
  planPrune(
    input: PruneInput,
    now: Instant,
    leftOut?: readonly string[],
  ): Promise<PruneResult | null>;
  pruneRows<V extends PruneViewId>(view: V, query: RowQuery): Promise<RowPage<PruneRowOf<V>>>;
  /** The history of a tag (`namespace/stream:tag`); null when the plan has no such tag. */
  historyDetail(key: string): Promise<HistoryDetail | null>;
  /** Null when no such Image object is listed. */
  imageDetail(digest: string): Promise<ImageDetail | null>;
  /** What the prune that was planned last does. */
  reviewPrune(): Promise<PruneReview>;
  /**
   * Which items the prune that was planned last would remove from this copy of a stream, decided on
   * the listed images and references as `oc` does (prune-rules 7).
   */
  itemsToTrim(stream: ArrayBuffer): Promise<readonly TrimItem[]>;
  /**
   * What any history on a page of image streams lists; takes nothing in.
   * @throws InvalidAnswerError when the bytes are no such page
   */
  listedIn(page: ArrayBuffer): Promise<ListedDigests>;
}
