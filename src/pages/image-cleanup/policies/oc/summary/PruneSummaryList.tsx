import { DescriptionList, Stack, StackItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import type { StorageSettings } from '../../../state/useStorageSettings';
import { StorageSettingsGroups } from '../../../summary/StorageSettingsGroups';
import { SummaryGroup } from '../../../summary/SummaryGroup';
import { historyStats, imageStats, registryStats } from '../../../../../words/policies/oc/stats';
import { ProtectionSwitch } from './ProtectionSwitch';
import { SizeBar } from '../../../summary/SizeBar';

/** The prune in figures, in words and in those of `oc`. */
export const PruneSummaryList = ({
  summary,
  project,
  settings,
  protections,
  onProtect,
}: {
  readonly summary: PruneSummary;
  /** Null for all projects. */
  readonly project: string | null;
  readonly settings: StorageSettings;
  readonly protections: boolean;
  readonly onProtect: (on: boolean) => void;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { stats, line, sizes } = summary;
  return (
    <Stack hasGutter>
      <StackItem>
        <DescriptionList
          columnModifier={{ default: '1Col', md: '2Col', xl: '3Col' }}
          isCompact
          aria-label={t('Summary')}
        >
          <SummaryGroup term={t('Tag histories')}>{historyStats(t, stats)}</SummaryGroup>
          <SummaryGroup term={t('Images')}>{imageStats(t, stats, project !== null)}</SummaryGroup>
          <SummaryGroup term={t('Stays behind in the registry')}>
            {registryStats(t, i18n.language, summary.registry)}
          </SummaryGroup>
          <StorageSettingsGroups settings={settings} />
          <SummaryGroup term={t('In the words of oc')}>{`Summary: ${line}`}</SummaryGroup>
          <SummaryGroup term={t('Protected by Image Cleanup')}>
            <ProtectionSwitch summary={summary} on={protections} onChange={onProtect} />
          </SummaryGroup>
        </DescriptionList>
      </StackItem>
      {project === null && (
        <StackItem>
          <Title headingLevel="h2" size="md" id="image-cleanup-sizes">
            {t('What becomes of the space of all images')}
          </Title>
          <div role="group" aria-labelledby="image-cleanup-sizes">
            <SizeBar sizes={sizes} />
          </div>
        </StackItem>
      )}
    </Stack>
  );
};
