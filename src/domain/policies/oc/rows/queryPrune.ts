import { compareText, naturally, type RowView } from '../../../model/rowPage';
import { imageRules, itemRules } from '../passes/rules';
import type { PruneRows, RegistryEntry, SparedTag, TrimmedTag } from './pruneRows';
import type { HistoryRow, ImageRow, ProtectedHistoryRow, RegistryRow } from './rows';

const historyView = (rows: PruneRows): RowView<TrimmedTag, HistoryRow> => ({
  entries: rows.trimmedTags,
  key: ({ key }) => key,
  contains: ({ first }, text) => first.digest.includes(text),
  category: ({ first }) => itemRules[rows.plan.itemRule[first.item] ?? 0] ?? '',
  compare: (a, b, sort) => {
    if (sort === 'revisions') return a.removed - b.removed;
    if (sort === 'tagged' || sort === 'age') return (a.first.created ?? 0) - (b.first.created ?? 0);
    return naturally.compare(a.key, b.key);
  },
  toRow: (entry) => rows.historyRow(entry),
});

const protectedView = (rows: PruneRows): RowView<SparedTag, ProtectedHistoryRow> => ({
  entries: rows.sparedTags,
  key: ({ key }) => key,
  contains: ({ first }, text) => first.digest.includes(text),
  category: (entry) => rows.protectionOf(entry) ?? '',
  compare: (a, b, sort) =>
    sort === 'revisions' ? a.spared - b.spared : naturally.compare(a.key, b.key),
  toRow: (entry) => rows.protectedHistoryRow(entry),
});

const imageView = (rows: PruneRows, entries: readonly number[]): RowView<number, ImageRow> => ({
  entries,
  key: (row) => rows.table.digestOf(row),
  contains: (row, text) => rows.tagOf(row).toLowerCase().includes(text),
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

const registryView = (rows: PruneRows): RowView<RegistryEntry, RegistryRow> => ({
  entries: rows.registry,
  key: ({ repository, blob }) => `${repository} ${rows.digestOf(blob)}`,
  contains: () => false,
  category: ({ what }) => what,
  compare: (a, b, sort) => {
    if (sort === 'size')
      return (rows.table.bytesOf(a.blob) ?? 0) - (rows.table.bytesOf(b.blob) ?? 0);
    if (sort === 'kind') return compareText(a.what, b.what);
    return compareText(a.repository, b.repository);
  },
  toRow: (entry) => rows.registryRow(entry),
});

/** The views of a prune; only the rows that are asked for are made. Nothing is selected in them. */
export const pruneViews = (rows: PruneRows) => ({
  historyToTrim: historyView(rows),
  protectedHistory: protectedView(rows),
  imagesToDelete: imageView(rows, rows.pruned),
  imagesKept: imageView(rows, rows.kept),
  registryData: registryView(rows),
});
