import { ResourceLink } from '@openshift-console/dynamic-plugin-sdk';
import type { TFunction } from 'i18next';
import type { Column } from '../../../../../ui/table/column';

/** The column that names the project of a row, where rows of several projects are shown. */
export const projectColumn = <Row extends { readonly namespace: string }>(
  t: TFunction,
): Column<Row> => ({
  id: 'namespace',
  title: t('Project'),
  sort: 'namespace',
  cell: (row) => (
    <ResourceLink
      groupVersionKind={{ version: 'v1', kind: 'Namespace' }}
      name={row.namespace}
      inline
    />
  ),
});
