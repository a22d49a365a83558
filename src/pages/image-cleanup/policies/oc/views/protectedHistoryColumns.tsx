import type { TFunction } from 'i18next';
import type { ProtectedHistoryRow } from '../../../../../domain/policies/oc/rows/rows';
import { TagLink } from '../../../../../ui/links/ObjectLink';
import type { Column } from '../../../../../ui/table/column';
import { itemReasonSentence } from '../../../../../words/policies/oc/itemReason';
import { projectColumn } from './projectColumn';

/** The columns of the tags with protected items. */
export const protectedHistoryColumns = (
  t: TFunction,
  language: string,
  allProjects: boolean,
): readonly Column<ProtectedHistoryRow>[] => [
  {
    id: 'name',
    title: t('Tag'),
    sort: 'name',
    cell: (row) => <TagLink namespace={row.namespace} stream={row.stream} tag={row.tag} />,
  },
  ...(allProjects ? [projectColumn<ProtectedHistoryRow>(t)] : []),
  {
    id: 'spared',
    title: t('Protected items'),
    sort: 'revisions',
    firstDescending: true,
    cell: (row) => t('{{removed}} of {{count}}', { removed: row.spared, count: row.items }),
  },
  {
    id: 'why',
    title: t('What protects the newest of them'),
    cell: (row) => (
      <div className="image-cleanup-plugin__sentence">
        {itemReasonSentence(t, language, row.reason)}
      </div>
    ),
  },
];
