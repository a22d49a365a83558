import type { SizeBar } from '../../sizes/sizeBar';
import type { Instant } from '../../snapshot/records';
import type { ViewId } from '../rows/views';
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
  /** Tags the filter leaves. */
  readonly tags: number;
  readonly views: Readonly<Record<ViewId, number>>;
  /** Stale tags by verdict. */
  readonly staleByVerdict: Readonly<Record<UseVerdict, number>>;
  /** Distinct digests that would lose their last tag anywhere in what was read. */
  readonly staleImages: number;
  readonly sizes: StaleSizes;
  /** Digests whose date would decide something; `digest` with a `namespace/stream` that holds it. */
  readonly doubtful: readonly {
    readonly digest: string;
    readonly namespace: string;
    readonly stream: string;
  }[];
  /** Streams whose layers would tell what verdicts wait for, one request each; sorted. */
  readonly unreadStreams: readonly {
    /** `namespace/stream` */
    readonly stream: string;
    /** Another one may have images that an answer before did not tell of. */
    readonly resourceVersion: string;
  }[];
  readonly gaps: readonly Gap[];
  readonly invalidReferences: readonly InvalidReference[];
  /** Projects with stale rows, sorted: those whose access decides about buttons. */
  readonly projects: readonly string[];
  /** Who may pull, by project that is judged. */
  readonly pullRights: Readonly<Record<string, PullRights>>;
}
