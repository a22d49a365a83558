import type { LackedPermission } from './permission';

/** Which part of a view is asked for. Pages count from 1. */
export interface RowQuery {
  /** Matches names, projects and digests, case-insensitive, as plain text. */
  readonly text: string;
  /** Only rows of these categories, such as verdicts or statuses; empty means all. */
  readonly only: readonly string[];
  /** Key of the column to sort by; a key that the view does not have sorts by name. */
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
  readonly perPage: number;
  /** What the user may not do: rows that need it are not selectable. */
  readonly lacked?: readonly LackedPermission[];
}

/** How many rows bulk selection takes: exactly these are selected when it is used. */
export interface Selectable {
  /** Of the page that is asked for. */
  readonly page: number;
  /** Of all rows that match. */
  readonly all: number;
}

/** The keys that bulk selection takes. */
export interface SelectableKeys {
  readonly page: readonly string[];
  readonly all: readonly string[];
}

/** A page of rows, with what the page's tool bar needs. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** Rows that match the query. */
  readonly total: number;
  /** Rows of the view without text and `only`. */
  readonly all: number;
  /** Rows by category, before `only`, after `text`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly selectable: Selectable;
}

/** A page of a plan that is not there yet. */
export const noRows: RowPage<never> = {
  rows: [],
  total: 0,
  all: 0,
  counts: {},
  selectable: { page: 0, all: 0 },
};
