import type { PullRights } from '../snapshot/lists';
import type { SizeBar } from '../sizes/sizeBar';
import type { Instant } from '../snapshot/records';
import type { Gap, InvalidReference, TagRow, UseVerdict, WorkloadRow } from './verdict';

/** The six views of the page. */
export type ViewId =
  | 'staleImages'
  | 'deploymentConfigsToDelete'
  | 'podsToDelete'
  | 'recentImages'
  | 'podStatuses'
  | 'deploymentConfigStatuses';

/** What a view shows: rows of tags or of workloads. */
export type RowOf<V extends ViewId> = V extends 'staleImages' | 'recentImages'
  ? TagRow
  : WorkloadRow;

/** Sort keys; a key that a view does not have sorts by name. */
export type SortKey =
  | 'name'
  | 'namespace'
  | 'age'
  | 'tagged'
  | 'verdict'
  | 'uses'
  | 'revisions'
  | 'status'
  | 'created'
  | 'owner'
  | 'rule'
  | 'size'
  | 'frees'
  | 'kind';

/** Which part of a view is asked for. Pages count from 1. */
export interface RowQuery {
  /** Matches names, projects and digests, case-insensitive, as plain text. */
  readonly text: string;
  /** Only these verdicts (tag views) or statuses (workload views); empty means all. */
  readonly only: readonly string[];
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly page: number;
  readonly perPage: number;
}

/** A page of rows, with what the page's tool bar needs. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** Rows the query leaves. */
  readonly total: number;
  /** Rows of the view without text and `only`. */
  readonly all: number;
  /** Rows by verdict (tag views) or status (workload views), before `only`, after `text`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Keys among `total` that bulk selection may take. */
  readonly selectable: number;
}

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
export interface PlanSummary {
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
