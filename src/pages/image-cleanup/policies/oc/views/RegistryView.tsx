import { useCallback, useMemo } from 'react';
import { Content, Stack, StackItem } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RegistryRow } from '../../../../../domain/policies/oc/rows/rows';
import { StreamLink } from '../../../../../ui/links/ObjectLink';
import type { Column } from '../../../../../ui/table/column';
import { bytesText } from '../../../../../words/facts/bytes';
import type { PruneContext } from '../state/pruneContext';
import { registryKindName } from '../../../../../words/policies/oc/view';
import { HardPruneHint } from './HardPruneHint';
import { PruneTable } from './PruneTable';

const registryColumns = (t: TFunction, language: string): readonly Column<RegistryRow>[] => [
  {
    id: 'kind',
    title: t('Kind'),
    sort: 'kind',
    cell: (row) => registryKindName(t, row.what),
  },
  {
    id: 'repository',
    title: t('Repository'),
    sort: 'name',
    cell: (row) =>
      row.repository === '' ? t('All repositories') : <StreamLink stream={row.repository} />,
  },
  {
    id: 'digest',
    title: t('Digest'),
    cell: (row) => <code className="image-cleanup-plugin__long">{row.digest}</code>,
  },
  {
    id: 'size',
    title: t('Size'),
    sort: 'size',
    firstDescending: true,
    cell: (row) => {
      // A link is a small file; what it leads to is a blob of its own.
      if (row.what !== 'blob') return '-';
      return row.bytes === null ? t('not known') : bytesText(language, row.bytes);
    },
  },
];

const isKind = (value: string): value is RegistryRow['what'] =>
  value === 'layerLink' || value === 'manifestLink' || value === 'blob';

/** What `oc` would remove from the registry; here it is planned and stays behind. */
export const RegistryView = ({ context }: { readonly context: PruneContext }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const columns = useMemo(() => registryColumns(t, i18n.language), [t, i18n.language]);
  return (
    <Stack hasGutter>
      <StackItem>
        <Content component="p">
          {t('This page removes no data from the registry: what stands here stays behind.')}
        </Content>
        <HardPruneHint />
      </StackItem>
      <StackItem>
        <PruneTable
          view="registryData"
          context={context}
          columns={columns}
          firstSort="size"
          firstDescending
          choiceTitle={t('Kind')}
          choiceName={useCallback(
            (value: string) => (isKind(value) ? registryKindName(t, value) : value),
            [t],
          )}
        />
      </StackItem>
    </Stack>
  );
};
