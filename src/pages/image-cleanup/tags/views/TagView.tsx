import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagRow } from '../../../../domain/tags/rows/tagRows';
import { lacksRight } from '../../state/deletionRights';
import { AnswerFailed } from '../../../../ui/answers/AnswerFailed';
import { useRows } from '../../state/useRows';
import { useTableQuery } from '../../../../ui/table/useTableQuery';
import type { Workspace } from '../state/workspace';
import { reasonSentence } from '../../../../words/facts/reason';
import { verdictName, verdicts } from '../../../../words/facts/verdict';
import { BulkSelect } from '../../../../ui/table/BulkSelect';
import { RowTable, type RowSelection } from '../../../../ui/table/RowTable';
import { TablePages, TableToolbar } from '../../../../ui/table/TableToolbar';
import { TagDetails } from './TagDetails';
import { tagColumns } from './tagColumns';
import { useBulkSelection } from './useBulkSelection';
import { EmptyView } from './EmptyView';
import { NothingLeft, StillReading } from '../../frame/ViewState';

/** Stale images, to be selected and deleted, or recent images and why they stay. */
export const TagView = ({
  view,
  title,
  workspace,
}: {
  readonly view: 'staleImages' | 'recentImages';
  readonly title: string;
  readonly workspace: Workspace;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, kind, plan, options, selection, access, reader } = workspace;
  const { engine, project } = session;
  const table = useTableQuery('age', false);
  const query = useMemo(() => ({ ...table.query, lacked: access.lacked }), [table.query, access]);
  const shown = useRows(engine, kind, view, query, plan.plan);
  const page = shown.value;
  const rows = useMemo(() => page?.rows ?? [], [page]);
  const bulk = useBulkSelection(workspace, view, query);
  const columns = useMemo(() => tagColumns(t, project === null), [t, project]);
  const selects = view === 'staleImages' && workspace.canDelete;

  if (shown.error !== null) {
    return (
      <AnswerFailed
        title={t('The rows could not be shown')}
        error={shown.error}
        onRetry={shown.retry}
      />
    );
  }
  if (page === null || (page.all === 0 && reader.reading && reader.reads === 0)) {
    return <StillReading />;
  }
  if (page.all === 0) return <EmptyView view={view} workspace={workspace} />;

  const refusal = (row: TagRow): string | null => {
    if (lacksRight(access, row)) {
      return t('You may not delete image stream tags in {{project}}.', { project: row.namespace });
    }
    return row.verdict === 'inUse' && options.protectInUse ? reasonSentence(t, row.reason) : null;
  };
  const rowSelection: RowSelection<TagRow> | undefined = selects
    ? {
        isSelected: (key) => selection.tags.has(key),
        refusal,
        onSelect: (key, selected) => selection.set('tags', [key], selected),
      }
    : undefined;
  return (
    <>
      <TableToolbar
        table={table}
        total={page.total}
        choiceTitle={t('Verdict')}
        choices={verdicts
          .filter(
            (verdict) => (page.counts[verdict] ?? 0) > 0 || table.query.only.includes(verdict),
          )
          .map((verdict) => ({
            value: verdict,
            label: `${verdictName(t, verdict)} (${page.counts[verdict] ?? 0})`,
          }))}
        bulkSelect={
          selects && (
            <BulkSelect
              selected={selection.tags.size}
              selectable={page.selectable}
              onPage={bulk.selectPage}
              onSafe={bulk.selectSafe}
              onNone={bulk.selectNone}
            />
          )
        }
      />
      {page.total === 0 ? (
        <NothingLeft onClear={table.clear} />
      ) : (
        <>
          <RowTable
            label={title}
            columns={columns}
            rows={rows}
            table={table}
            selection={rowSelection}
            details={(row) => (
              <TagDetails engine={engine} kind={kind} rowKey={row.key} plan={plan.plan} />
            )}
          />
          <TablePages table={table} total={page.total} variant="bottom" />
        </>
      )}
    </>
  );
};
