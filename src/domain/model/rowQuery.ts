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
