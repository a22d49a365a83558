import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortKey } from '../../../../../domain/model/rowQuery';
import type { PruneRowOf, PruneViewId } from '../../../../../domain/policies/oc/rows/rows';
import { useTableQuery } from '../../../../../ui/table/useTableQuery';
import type { Column } from '../../../../../ui/table/column';
import { RowTable } from '../../../../../ui/table/RowTable';
import { TablePages, TableToolbar } from '../../../../../ui/table/TableToolbar';
import { NothingHere, NothingLeft, StillReading } from '../../../frame/ViewState';
import type { PruneContext } from '../state/pruneContext';
import { usePruneRows } from '../state/usePruneRows';
import { emptyPruneView, pruneViewTitle } from '../../../../../words/policies/oc/view';

/** A view of a prune: its rows, filtered, sorted and a page at a time. */
export const PruneTable = <V extends PruneViewId>({
  view,
  context,
  columns,
  firstSort,
  firstDescending = false,
  choiceTitle,
  choiceName,
  details,
}: {
  readonly view: V;
  readonly context: PruneContext;
  readonly columns: readonly Column<PruneRowOf<V>>[];
  readonly firstSort: SortKey;
  readonly firstDescending?: boolean;
  /** What rows are told apart by, and can be filtered by: the rule, or the kind. */
  readonly choiceTitle: string;
  readonly choiceName: (value: string) => string;
  /** What an opened row shows; without it rows do not open. */
  readonly details?: (row: PruneRowOf<V>) => ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { engine, plan, project, snapshot } = context;
  const table = useTableQuery(firstSort, firstDescending);
  const page = usePruneRows(engine, view, table.query, plan.plan);
  const choices = useMemo(
    () =>
      Object.entries(page?.counts ?? {})
        .sort(([, a], [, b]) => b - a)
        .map(([value, count]) => ({ value, label: `${choiceName(value)} (${count})` })),
    [page, choiceName],
  );
  if (page === null || (page.all === 0 && snapshot.reading && snapshot.reads === 0)) {
    return <StillReading />;
  }
  if (page.all === 0) {
    const [title, body] = emptyPruneView(t, view, { oneProject: project !== null });
    return <NothingHere title={title} body={body} />;
  }
  return (
    <>
      <TableToolbar
        table={table}
        total={page.total}
        choiceTitle={choiceTitle}
        choices={choices}
        bulkSelect={undefined}
      />
      {page.total === 0 ? (
        <NothingLeft onClear={table.clear} />
      ) : (
        <>
          <RowTable
            label={pruneViewTitle(t, view)}
            columns={columns}
            rows={page.rows}
            table={table}
            {...(details && { details })}
          />
          <TablePages table={table} total={page.total} variant="bottom" />
        </>
      )}
    </>
  );
};
