import type { RowPage, RowQuery, SortKey } from '../../../model/rowQuery';
import type { PruneRowOf, PruneViewId } from './rows';
import { imageRules, itemRules } from '../passes/rules';
import type { PruneRows, RegistryEntry, SparedTag, TrimmedTag } from './pruneRows';

/** How a view finds, counts, orders and words its entries. */
interface EntryView<Entry, Row> {
  readonly entries: readonly Entry[];
  readonly key: (entry: Entry) => string;
  /** Text to be searched, besides the key; lower case. */
  readonly text: (entry: Entry) => string;
  readonly category: (entry: Entry) => string;
  readonly compare: (a: Entry, b: Entry, sort: SortKey) => number;
  readonly toRow: (entry: Entry) => Row;
}

const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const page = <Entry, Row>(view: EntryView<Entry, Row>, query: RowQuery): RowPage<Row> => {
  const text = query.text.trim().toLowerCase();
  const matches = (entry: Entry): boolean =>
    text === '' || view.key(entry).toLowerCase().includes(text) || view.text(entry).includes(text);
  const found = view.entries.filter(matches);
  const counts: Record<string, number> = {};
  for (const entry of found) {
    const category = view.category(entry);
    counts[category] = (counts[category] ?? 0) + 1;
  }
  const only = new Set(query.only);
  const left = only.size === 0 ? found : found.filter((entry) => only.has(view.category(entry)));
  const direction = query.descending ? -1 : 1;
  const sorted = [...left].sort(
    (a, b) => direction * view.compare(a, b, query.sort) || compareText(view.key(a), view.key(b)),
  );
  const last = Math.max(1, Math.ceil(sorted.length / query.perPage));
  const first = (Math.min(query.page, last) - 1) * query.perPage;
  return {
    rows: sorted.slice(first, first + query.perPage).map(view.toRow),
    total: sorted.length,
    all: view.entries.length,
    counts,
    selectable: 0,
  };
};

const historyView = (rows: PruneRows): EntryView<TrimmedTag, PruneRowOf<'historyToTrim'>> => ({
  entries: rows.trimmedTags,
  key: ({ key }) => key,
  text: ({ first }) => first.digest,
  category: ({ first }) => itemRules[rows.plan.itemRule[first.item] ?? 0] ?? '',
  compare: (a, b, sort) => {
    if (sort === 'revisions') return a.removed - b.removed;
    if (sort === 'tagged' || sort === 'age') return (a.first.created ?? 0) - (b.first.created ?? 0);
    return naturally.compare(a.key, b.key);
  },
  toRow: (entry) => rows.historyRow(entry),
});

const protectedView = (rows: PruneRows): EntryView<SparedTag, PruneRowOf<'protectedHistory'>> => ({
  entries: rows.sparedTags,
  key: ({ key }) => key,
  text: ({ first }) => first.digest,
  category: (entry) => rows.protectionOf(entry) ?? '',
  compare: (a, b, sort) =>
    sort === 'revisions' ? a.spared - b.spared : naturally.compare(a.key, b.key),
  toRow: (entry) => rows.protectedHistoryRow(entry),
});

const imageView = (
  rows: PruneRows,
  entries: readonly number[],
): EntryView<number, PruneRowOf<'imagesKept'>> => ({
  entries,
  key: (row) => rows.table.digestOf(row),
  text: (row) => rows.tagOf(row).toLowerCase(),
  category: (row) => imageRules[rows.plan.images.imageRule[row] ?? 0] ?? '',
  compare: (a, b, sort) => {
    switch (sort) {
      case 'age':
      case 'created':
        return (rows.table.createdOf(a) ?? 0) - (rows.table.createdOf(b) ?? 0);
      case 'size':
        return (rows.columns.size[a] ?? 0) - (rows.columns.size[b] ?? 0);
      case 'frees':
        return rows.freedBy(a) - rows.freedBy(b);
      case 'rule':
        return (rows.plan.images.imageRule[a] ?? 0) - (rows.plan.images.imageRule[b] ?? 0);
      default:
        return naturally.compare(rows.tagOf(a), rows.tagOf(b));
    }
  },
  toRow: (row) => rows.imageRow(row),
});

const registryView = (rows: PruneRows): EntryView<RegistryEntry, PruneRowOf<'registryData'>> => ({
  entries: rows.registry,
  key: ({ repository, blob }) => `${repository} ${rows.digestOf(blob)}`,
  text: () => '',
  category: ({ what }) => what,
  compare: (a, b, sort) => {
    if (sort === 'size')
      return (rows.table.bytesOf(a.blob) ?? 0) - (rows.table.bytesOf(b.blob) ?? 0);
    if (sort === 'kind') return compareText(a.what, b.what);
    return compareText(a.repository, b.repository);
  },
  toRow: (entry) => rows.registryRow(entry),
});

/** All pages of a prune by view; only the rows that are asked for are made. */
type Pages = { readonly [V in PruneViewId]: (query: RowQuery) => RowPage<PruneRowOf<V>> };

/** One page of a view of a prune, sorted; what compares equal stays in the order of its keys. */
export const queryPrune = <V extends PruneViewId>(
  rows: PruneRows,
  view: V,
  query: RowQuery,
): RowPage<PruneRowOf<V>> => {
  const pages: Pages = {
    historyToTrim: (asked) => page(historyView(rows), asked),
    protectedHistory: (asked) => page(protectedView(rows), asked),
    imagesToDelete: (asked) => page(imageView(rows, rows.pruned), asked),
    imagesKept: (asked) => page(imageView(rows, rows.kept), asked),
    registryData: (asked) => page(registryView(rows), asked),
  };
  return pages[view](query);
};
