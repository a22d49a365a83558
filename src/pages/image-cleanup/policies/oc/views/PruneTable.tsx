import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PruneViewId, PruneViewRows } from '../../../../../domain/policies/oc/rows/rows';
import { useTableQuery } from '../../../../../ui/table/useTableQuery';
import type { Column } from '../../../../../ui/table/column';
import { RowTable } from '../../../../../ui/table/RowTable';
import { TablePages, TableToolbar } from '../../../../../ui/table/TableToolbar';
import { NothingHere, NothingLeft, StillReading } from '../../../frame/ViewState';
import type { PruneContext } from '../state/pruneContext';
import { AnswerFailed } from '../../../../../ui/answers/AnswerFailed';
import { useRows } from '../../../state/useRows';
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
  readonly columns: readonly Column<PruneViewRows[V]>[];
  readonly firstSort: string;
  readonly firstDescending?: boolean;
  /** What rows are told apart by, and can be filtered by: the rule, or the kind. */
  readonly choiceTitle: string;
  readonly choiceName: (value: string) => string;
  /** What an opened row shows; without it rows do not open. */
  readonly details?: (row: PruneViewRows[V]) => ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { engine, plan, project, reader, options } = context;
  const table = useTableQuery(firstSort, firstDescending);
  const rows = useRows(engine, options.kind, view, table.query, plan.plan);
  const page = rows.value;
  const choices = useMemo(
    () =>
      Object.entries(page?.counts ?? {})
        .sort(([, a], [, b]) => b - a)
        .map(([value, count]) => ({ value, label: `${choiceName(value)} (${count})` })),
    [page, choiceName],
  );
  if (rows.error !== null) {
    return (
      <AnswerFailed
        title={t('The rows could not be shown')}
        error={rows.error}
        onRetry={rows.retry}
      />
    );
  }
  if (page === null || (page.all === 0 && reader.reading && reader.reads === 0)) {
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
