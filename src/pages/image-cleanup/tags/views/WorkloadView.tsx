import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkloadRow } from '../../../../domain/tags/rows/workloadRows';
import { lacksRight } from '../../state/deletionRights';
import { AnswerFailed } from '../../../../ui/answers/AnswerFailed';
import { useRows } from '../../state/useRows';
import { useTableQuery } from '../../../../ui/table/useTableQuery';
import type { Workspace } from '../state/workspace';
import { BulkSelect } from '../../../../ui/table/BulkSelect';
import { RowTable, type RowSelection } from '../../../../ui/table/RowTable';
import { StatusCounts } from '../../../../ui/table/StatusCounts';
import { TablePages, TableToolbar } from '../../../../ui/table/TableToolbar';
import { useBulkSelection } from './useBulkSelection';
import { EmptyView } from './EmptyView';
import { NothingLeft, StillReading } from '../../frame/ViewState';
import { workloadColumns } from './workloadColumns';

/** The views of pods and deployment configs. */
export type WorkloadViewId =
  'deploymentConfigsToDelete' | 'podsToDelete' | 'podStatuses' | 'deploymentConfigStatuses';

/** Pods or deployment configs: those that would go with stale images, or all with their statuses. */
export const WorkloadView = ({
  view,
  title,
  workspace,
}: {
  readonly view: WorkloadViewId;
  readonly title: string;
  readonly workspace: Workspace;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, kind, plan, selection, access, reader } = workspace;
  const { engine, project } = session;
  const table = useTableQuery('name', false);
  const query = useMemo(() => ({ ...table.query, lacked: access.lacked }), [table.query, access]);
  const shown = useRows(engine, kind, view, query, plan.plan);
  const page = shown.value;
  const rows = useMemo(() => page?.rows ?? [], [page]);
  const bulk = useBulkSelection(workspace, view, query);
  const toDelete = view === 'podsToDelete' || view === 'deploymentConfigsToDelete';
  // What uses a project's images may lie in another one.
  const namesProject = project === null || toDelete;
  const columns = useMemo(() => workloadColumns(t, view, namesProject), [t, view, namesProject]);
  const selects = toDelete && workspace.canDelete;

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

  const refusal = (row: WorkloadRow): string | null => {
    if (!lacksRight(access, row)) return null;
    return row.kind === 'Pod'
      ? t('You may not delete pods in {{project}}.', { project: row.namespace })
      : t('You may not delete deployment configs in {{project}}.', { project: row.namespace });
  };
  const rowSelection: RowSelection<WorkloadRow> | undefined = selects
    ? {
        isSelected: (key) => selection.workloads.has(key),
        refusal,
        onSelect: (key, selected) => selection.set('workloads', [key], selected),
      }
    : undefined;
  const prefix = view === 'podsToDelete' ? 'Pod/' : 'DeploymentConfig/';
  return (
    <>
      {!toDelete && (
        <StatusCounts counts={page.counts} chosen={table.query.only} onChoose={table.only} />
      )}
      <TableToolbar
        table={table}
        total={page.total}
        choiceTitle={t('Status')}
        choices={Object.keys(page.counts)
          .sort()
          .map((status) => ({ value: status, label: `${status} (${page.counts[status] ?? 0})` }))}
        bulkSelect={
          selects && (
            <BulkSelect
              selected={[...selection.workloads].filter((key) => key.startsWith(prefix)).length}
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
          />
          <TablePages table={table} total={page.total} variant="bottom" />
        </>
      )}
    </>
  );
};
