import type { ReadNeeds } from '../../model/needs';
import type { TagViewId } from '../rows/views';
import type { SizeBar } from '../../sizes/sizeBar';
import type { Instant } from '../../snapshot/records';
import type { UseVerdict } from '../verdict';
import type { Gap } from '../../model/gap';
import type { InvalidReference } from '../../usage/use';
import type { PullRights } from '../../snapshot/lists';

/** What the stale images of a plan weigh. */
export interface StaleSizes {
  /** Blobs of the projects that are judged; null where nothing was measured yet. */
  readonly bar: SizeBar | null;
  /** All images of the cluster are known; else what other projects share is not. */
  readonly wholeCluster: boolean;
  /**
   * Streams (`namespace/name`) whose layers have to be read for that, one request each. As long as
   * there are any, what is reclaimable is an upper bound.
   */
  readonly unmeasured: readonly string[];
}

/** The plan in figures, for the summary. */
export interface TagSummary {
  readonly now: Instant;
  readonly needs: ReadNeeds;
  /** Never: what could not be read makes tags unknown, one by one. */
  readonly isStopped: boolean;
  /** Tags that match the filter. */
  readonly tags: number;
  readonly views: Readonly<Record<TagViewId, number>>;
  /** Stale tags by verdict. */
  readonly staleByVerdict: Readonly<Record<UseVerdict, number>>;
  /** Distinct digests that would lose their last tag anywhere in what was read. */
  readonly staleImages: number;
  readonly sizes: StaleSizes;
  readonly gaps: readonly Gap[];
  readonly invalidReferences: readonly InvalidReference[];
  /** Projects with stale rows, sorted: those whose access decides about buttons. */
  readonly projects: readonly string[];
  /** Who may pull, by project that is judged. */
  readonly pullRights: Readonly<Record<string, PullRights>>;
}
