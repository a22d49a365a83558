import { compareTagRows, compareWorkloadRows } from './rowOrder';
import type { PrunePlan } from './prunePlan';
import { weightOf } from './tagWeight';
import type { TagRow, WorkloadRow } from './verdict';
import type { RowOf, RowPage, RowQuery, ViewId } from './views';

const isTagRow = (row: TagRow | WorkloadRow): row is TagRow => 'tag' in row;

const category = (row: TagRow | WorkloadRow): string => (isTagRow(row) ? row.verdict : row.status);

const matchesText = (row: TagRow | WorkloadRow, text: string): boolean =>
  row.key.toLowerCase().includes(text) ||
  (isTagRow(row)
    ? row.digest.includes(text)
    : (row.topOwner?.name.toLowerCase().includes(text) ?? false) ||
      row.status.toLowerCase().includes(text));

const viewRows = <V extends ViewId>(plan: PrunePlan, view: V): readonly RowOf<V>[] => {
  const rows: { readonly [View in ViewId]: readonly RowOf<View>[] } = {
    staleImages: plan.staleRows,
    recentImages: plan.keptRows,
    podsToDelete: plan.podsToDelete,
    deploymentConfigsToDelete: plan.deploymentConfigsToDelete,
    podStatuses: plan.podStatuses,
    deploymentConfigStatuses: plan.deploymentConfigStatuses,
  };
  return rows[view];
};

/** Bulk selection takes what asks for no act of its own. */
const isSafe = (row: TagRow | WorkloadRow): boolean =>
  row.acts.every((act) => act === 'unusedHere');

/**
 * Keys that bulk selection may take. It never empties a stream: where it would take every tag,
 * the one that was set last stays (design: Floors).
 */
const selectableOf = (
  plan: PrunePlan,
  view: ViewId,
  rows: readonly (TagRow | WorkloadRow)[],
): readonly string[] => {
  if (view !== 'staleImages') {
    return view === 'podsToDelete' || view === 'deploymentConfigsToDelete'
      ? rows.filter(isSafe).map(({ key }) => key)
      : [];
  }
  const safe = rows.filter(isTagRow).filter(isSafe);
  const byStream = groupByStream(safe);
  const spared = new Set<string>();
  for (const [stream, tags] of byStream) {
    if (tags.length < (plan.snapshot.streams.get(stream)?.tags.length ?? 0)) continue;
    const latest = tags.reduce((a, b) => ((b.taggedAt ?? 0) > (a.taggedAt ?? 0) ? b : a));
    spared.add(latest.key);
  }
  return safe.map(({ key }) => key).filter((key) => !spared.has(key));
};

const groupByStream = (rows: readonly TagRow[]): ReadonlyMap<string, TagRow[]> => {
  const groups = new Map<string, TagRow[]>();
  for (const row of rows) {
    const key = `${row.namespace}/${row.stream}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

interface Filtered<Row> {
  readonly all: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
}

const filterRows = <V extends ViewId>(
  plan: PrunePlan,
  view: V,
  query: RowQuery,
): Filtered<RowOf<V>> => {
  const all = viewRows(plan, view);
  const text = query.text.trim().toLowerCase();
  const found = text === '' ? all : all.filter((row) => matchesText(row, text));
  const counts: Record<string, number> = {};
  for (const row of found) counts[category(row)] = (counts[category(row)] ?? 0) + 1;
  const only = new Set(query.only);
  const rows = only.size === 0 ? found : found.filter((row) => only.has(category(row)));
  return { all: all.length, counts, rows };
};

/** Keys among all rows the query leaves that bulk selection may take. */
export const selectableKeys = (plan: PrunePlan, view: ViewId, query: RowQuery): readonly string[] =>
  selectableOf(plan, view, filterRows(plan, view, query).rows);

/** Sizes are worked out for what is on screen only. */
const weighed = <Row extends TagRow | WorkloadRow>(plan: PrunePlan, row: Row): Row =>
  isTagRow(row) ? { ...row, ...weightOf(plan, row) } : row;

/** One page of a view, sorted; rows that compare equal stay in the order of their keys. */
export const queryRows = <V extends ViewId>(
  plan: PrunePlan,
  view: V,
  query: RowQuery,
): RowPage<RowOf<V>> => {
  const { all, counts, rows } = filterRows(plan, view, query);
  const direction = query.descending ? -1 : 1;
  const sorted = [...rows].sort((a, b) => {
    const order =
      isTagRow(a) && isTagRow(b)
        ? compareTagRows(a, b, query.sort)
        : !isTagRow(a) && !isTagRow(b)
          ? compareWorkloadRows(a, b, query.sort)
          : 0;
    return direction * order || (a.key < b.key ? -1 : 1);
  });
  const lastPage = Math.max(1, Math.ceil(sorted.length / query.perPage));
  const first = (Math.min(query.page, lastPage) - 1) * query.perPage;
  return {
    rows: sorted.slice(first, first + query.perPage).map((row) => weighed(plan, row)),
    total: sorted.length,
    all,
    counts,
    selectable: selectableOf(plan, view, rows).length,
  };
};
