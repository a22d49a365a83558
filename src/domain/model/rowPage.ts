import type { RowPage, RowQuery, SelectableKeys } from './rowQuery';

/** How a view finds, counts, orders and words its entries. */
export interface RowView<Entry, Row> {
  readonly entries: readonly Entry[];
  readonly key: (entry: Entry) => string;
  /** Whether an entry's text, besides its key, contains this; lower case. */
  readonly contains: (entry: Entry, text: string) => boolean;
  /** Such as its verdict or status. */
  readonly category: (entry: Entry) => string;
  /** @param sort key of a column; one that the view does not have sorts by name */
  readonly compare: (a: Entry, b: Entry, sort: string) => number;
  /** Makes the row of an entry that is on screen. */
  readonly toRow: (entry: Entry) => Row;
  /** Those among the entries that match which bulk selection may take; left out where it may take none. */
  readonly selectable?: (
    matching: readonly Entry[],
    lacked: RowQuery['lacked'],
  ) => readonly Entry[];
}

/** Compares names as people do: `v1.10` after `v1.9`, whatever the case. */
export const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares texts by their characters: a total order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Matching<Entry> {
  readonly entries: readonly Entry[];
  readonly counts: Readonly<Record<string, number>>;
}

const match = <Entry, Row>(view: RowView<Entry, Row>, query: RowQuery): Matching<Entry> => {
  const text = query.text.trim().toLowerCase();
  const hasText = (entry: Entry): boolean =>
    view.key(entry).toLowerCase().includes(text) || view.contains(entry, text);
  const found = text === '' ? view.entries : view.entries.filter(hasText);
  const counts: Record<string, number> = {};
  for (const entry of found) {
    const category = view.category(entry);
    counts[category] = (counts[category] ?? 0) + 1;
  }
  const only = new Set(query.only);
  const entries = only.size === 0 ? found : found.filter((entry) => only.has(view.category(entry)));
  return { entries, counts };
};

/** Entries of the page that is asked for; what compares equal stands in the order of its keys. */
const entriesOnPage = <Entry, Row>(
  view: RowView<Entry, Row>,
  matching: readonly Entry[],
  query: RowQuery,
): readonly Entry[] => {
  const direction = query.descending ? -1 : 1;
  const sorted = [...matching].sort(
    (a, b) => direction * view.compare(a, b, query.sort) || compareText(view.key(a), view.key(b)),
  );
  const lastPage = Math.max(1, Math.ceil(sorted.length / query.perPage));
  const first = (Math.min(query.page, lastPage) - 1) * query.perPage;
  return sorted.slice(first, first + query.perPage);
};

const selectableOf = <Entry, Row>(
  view: RowView<Entry, Row>,
  matching: readonly Entry[],
  onPage: readonly Entry[],
  query: RowQuery,
): SelectableKeys => {
  const all = (view.selectable?.(matching, query.lacked) ?? []).map(view.key);
  const keys = new Set(all);
  return { all, page: onPage.map(view.key).filter((key) => keys.has(key)) };
};

/** One page of a view: filtered, counted and sorted. */
export const pageOf = <Entry, Row>(view: RowView<Entry, Row>, query: RowQuery): RowPage<Row> => {
  const { entries, counts } = match(view, query);
  const onPage = entriesOnPage(view, entries, query);
  const selectable = selectableOf(view, entries, onPage, query);
  return {
    rows: onPage.map(view.toRow),
    total: entries.length,
    all: view.entries.length,
    counts,
    selectable: { page: selectable.page.length, all: selectable.all.length },
  };
};

/** The keys that bulk selection takes: the very rows that {@link pageOf} counts. */
export const selectableIn = <Entry, Row>(
  view: RowView<Entry, Row>,
  query: RowQuery,
): SelectableKeys => {
  const { entries } = match(view, query);
  return selectableOf(view, entries, entriesOnPage(view, entries, query), query);
};
