import { Flex, FlexItem, Label } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import type { HistoryRow } from '../../../../../domain/policies/oc/rows/rows';
import { TagLink } from '../../../../../ui/links/ObjectLink';
import type { Column } from '../../../../../ui/table/column';
import { comesBackSentence } from '../../../../../words/facts/manager';
import { itemReasonSentence } from '../../../../../words/policies/oc/itemReason';
import { projectColumn } from './projectColumn';

const Marks = ({ row, t }: { readonly row: HistoryRow; readonly t: TFunction }) => {
  if (!row.vanishes && row.comesBack === null) return null;
  return (
    <Flex gap={{ default: 'gapXs' }}>
      {row.vanishes && (
        <FlexItem>
          <Label isCompact variant="outline" color="orange">
            {t('Tag vanishes')}
          </Label>
        </FlexItem>
      )}
      {row.mayComeBack && (
        <FlexItem>
          <Label
            isCompact
            variant="outline"
            title={t('The stream still asks for this tag: an import may bring it back.')}
          >
            {t('May come back')}
          </Label>
        </FlexItem>
      )}
      {row.comesBack !== null && (
        <FlexItem>
          <Label isCompact variant="outline" title={comesBackSentence(t, row.comesBack)}>
            {t('Comes back')}
          </Label>
        </FlexItem>
      )}
    </Flex>
  );
};

/** The columns of the tags that lose items. */
export const historyColumns = (
  t: TFunction,
  language: string,
  allProjects: boolean,
): readonly Column<HistoryRow>[] => [
  {
    id: 'name',
    title: t('Tag'),
    sort: 'name',
    cell: (row) => (
      <div className="image-cleanup-plugin__name">
        <TagLink namespace={row.namespace} stream={row.stream} tag={row.tag} />
        <Marks row={row} t={t} />
      </div>
    ),
  },
  ...(allProjects ? [projectColumn<HistoryRow>(t)] : []),
  {
    id: 'removed',
    title: t('Items that go'),
    sort: 'revisions',
    firstDescending: true,
    cell: (row) => t('{{removed}} of {{count}}', { removed: row.removed, count: row.items }),
  },
  {
    id: 'why',
    title: t('Why the newest of them goes'),
    cell: (row) => (
      <div className="image-cleanup-plugin__sentence">
        {itemReasonSentence(t, language, row.reason)}
      </div>
    ),
  },
];
