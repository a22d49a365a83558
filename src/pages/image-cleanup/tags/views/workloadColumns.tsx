import { ResourceLink, StatusComponent } from '@openshift-console/dynamic-plugin-sdk';
import { Content } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import type { WorkloadRow } from '../../../../domain/tags/rows/workloadRows';
import type { TagViewId } from '../../../../domain/tags/rows/views';
import { ObjectLink } from '../../../../ui/links/ObjectLink';
import { ownerKind } from '../../../../ui/links/objectKind';
import { comesBackSentence } from '../../../../words/facts/manager';
import type { Column } from '../../../../ui/table/column';
import { Day } from '../../../../ui/facts/Day';

const Owner = ({ row, t }: { readonly row: WorkloadRow; readonly t: TFunction }) => {
  if (row.topOwner === null) return <>{t('No owner')}</>;
  const { apiVersion, kind, namespace, name } = row.topOwner;
  return (
    <ResourceLink
      groupVersionKind={ownerKind(apiVersion, kind)}
      namespace={namespace}
      name={name}
      inline
    />
  );
};

const tagsColumn = (t: TFunction): Column<WorkloadRow> => ({
  id: 'tags',
  title: t('Stale images it uses'),
  cell: (row) => (
    <span className="image-cleanup-plugin__long">
      {row.tags.slice(0, 3).join(', ')}
      {row.tags.length > 3 && t(' and {{count}} more', { count: row.tags.length - 3 })}
    </span>
  ),
});

const ownerColumn = (t: TFunction, toDelete: boolean): Column<WorkloadRow> => ({
  id: 'owner',
  title: t('Owner'),
  sort: 'owner',
  cell: (row) => (
    <>
      <Owner row={row} t={t} />
      {toDelete && row.comesBack !== null && (
        <Content component="small">{comesBackSentence(t, row.comesBack)}</Content>
      )}
    </>
  ),
});

/** The columns of the views of pods and deployment configs. */
export const workloadColumns = (
  t: TFunction,
  view: TagViewId,
  allProjects: boolean,
): readonly Column<WorkloadRow>[] => {
  const pods = view === 'podsToDelete' || view === 'podStatuses';
  const toDelete = view === 'podsToDelete' || view === 'deploymentConfigsToDelete';
  return [
    {
      id: 'name',
      title: t('Name'),
      sort: 'name',
      cell: (row) => <ObjectLink kind={row.kind} namespace={row.namespace} name={row.name} />,
    },
    ...(allProjects
      ? [
          {
            id: 'namespace',
            title: t('Project'),
            sort: 'namespace' as const,
            cell: (row: WorkloadRow) => (
              <ResourceLink
                groupVersionKind={{ version: 'v1', kind: 'Namespace' }}
                name={row.namespace}
                inline
              />
            ),
          },
        ]
      : []),
    {
      id: 'status',
      title: t('Status'),
      sort: 'status',
      cell: (row) => <StatusComponent status={row.status} />,
    },
    ...(pods
      ? []
      : [
          { id: 'replicas', title: t('Replicas'), cell: (row: WorkloadRow) => row.replicas ?? '-' },
        ]),
    ...(toDelete ? [tagsColumn(t)] : []),
    ownerColumn(t, toDelete),
    {
      id: 'created',
      title: t('Created'),
      sort: 'created',
      cell: (row) => <Day instant={row.created} />,
    },
  ];
};
