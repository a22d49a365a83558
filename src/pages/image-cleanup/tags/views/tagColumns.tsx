import { ResourceLink } from '@openshift-console/dynamic-plugin-sdk';
import { Content, Flex, FlexItem, Label } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TagRow } from '../../../../domain/tags/rows/tagRows';
import { TagLink } from '../../../../ui/links/ObjectLink';
import { actMark } from '../../../../words/run/act';
import { ageText } from '../../../../words/facts/age';
import { bytesText } from '../../../../words/facts/bytes';
import { tagKindName } from '../../../../words/facts/kinds';
import { comesBackSentence } from '../../../../words/facts/manager';
import { reasonSentence } from '../../../../words/facts/reason';
import type { Column } from '../../../../ui/table/column';
import { Day } from '../../../../ui/facts/Day';
import { VerdictLabel } from '../../../../ui/facts/VerdictLabel';

const Marks = ({ row, t }: { readonly row: TagRow; readonly t: TFunction }) => {
  const kind = tagKindName(t, row.kind);
  const lastTag = row.acts.includes('lastTag');
  if (kind === '' && !lastTag && row.comesBack === null) return null;
  return (
    <Flex gap={{ default: 'gapXs' }}>
      {kind !== '' && (
        <FlexItem>
          <Label isCompact variant="outline">
            {kind}
          </Label>
        </FlexItem>
      )}
      {lastTag && (
        <FlexItem>
          <Label isCompact variant="outline" color="orange">
            {actMark(t, 'lastTag')}
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

/** What the image weighs, and what deleting only this tag would let the next prune free. */
const Weight = ({ row: { size, frees } }: { readonly row: TagRow }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  if (size === null) return <>{t('Not measured')}</>;
  return (
    <>
      {bytesText(i18n.language, size)}
      {frees !== null && (
        <Content component="small">
          {frees.atMost
            ? t('alone frees at most {{size}}', { size: bytesText(i18n.language, frees.bytes) })
            : t('alone frees {{size}}', { size: bytesText(i18n.language, frees.bytes) })}
        </Content>
      )}
    </>
  );
};

/** The columns of the views of tags. @param allProjects whether rows of several projects are shown */
export const tagColumns = (t: TFunction, allProjects: boolean): readonly Column<TagRow>[] => [
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
  ...(allProjects
    ? [
        {
          id: 'namespace',
          title: t('Project'),
          sort: 'namespace' as const,
          cell: (row: TagRow) => (
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
    id: 'verdict',
    title: t('Verdict'),
    sort: 'verdict',
    cell: (row) => <VerdictLabel verdict={row.verdict} />,
  },
  {
    id: 'age',
    title: t('Image age'),
    sort: 'age',
    cell: (row) => ageText(t, row.age),
  },
  {
    id: 'tagged',
    title: t('Tagged'),
    sort: 'tagged',
    cell: (row) => <Day instant={row.taggedAt} />,
  },
  {
    id: 'uses',
    title: t('Uses'),
    sort: 'uses',
    firstDescending: true,
    wideOnly: true,
    cell: (row) => row.useCount,
  },
  {
    id: 'size',
    title: t('Size'),
    wideOnly: true,
    cell: (row) => <Weight row={row} />,
  },
  {
    id: 'why',
    title: t('Why'),
    cell: (row) => (
      <div className="image-cleanup-plugin__sentence">{reasonSentence(t, row.reason)}</div>
    ),
  },
];
