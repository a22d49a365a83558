import { DescriptionList, Flex, FlexItem, Stack, StackItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { TagSummary } from '../../../../domain/tags/summary/tagSummary';
import { VerdictLabel } from '../../../../ui/facts/VerdictLabel';
import { verdicts } from '../../../../words/facts/verdict';
import { PullRightsLine } from './PullRightsLine';
import type { Layers } from '../../state/useLayers';
import type { StorageSettings } from '../../state/useStorageSettings';
import { Space } from './Space';
import { StorageSettingsGroups } from '../../summary/StorageSettingsGroups';
import { SummaryGroup } from '../../summary/SummaryGroup';

const GapCount = ({ gaps }: { readonly gaps: TagSummary['gaps'] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const reading = gaps.filter(({ why }) => why === 'reading').length;
  const lasting = gaps.length - reading;
  if (lasting > 0) return <>{t('{{count}} lists or questions', { count: lasting })}</>;
  return reading > 0 ? (
    <>{t('{{count}} lists are still being read.', { count: reading })}</>
  ) : (
    <>{t('Everything was read to its end.')}</>
  );
};

/** The plan in figures. */
export const SummaryList = ({
  summary,
  project,
  layers,
  settings,
}: {
  readonly summary: TagSummary;
  /** Null for all projects. */
  readonly project: string | null;
  readonly layers: Layers;
  readonly settings: StorageSettings;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { views, staleByVerdict, staleImages, gaps, tags } = summary;
  const found = verdicts.filter((verdict) => staleByVerdict[verdict] > 0);
  return (
    <Stack hasGutter>
      <StackItem>
        <DescriptionList
          columnModifier={{ default: '1Col', md: '2Col', xl: '3Col' }}
          isCompact
          aria-label={t('Summary')}
        >
          <SummaryGroup term={t('Stale tags')}>
            <Flex gap={{ default: 'gapSm' }} aria-live="polite">
              <FlexItem>
                {t('{{stale}} of {{count}} tags', { stale: views.staleImages, count: tags })}
              </FlexItem>
              {found.map((verdict) => (
                <FlexItem key={verdict}>
                  <VerdictLabel verdict={verdict} count={staleByVerdict[verdict]} />
                </FlexItem>
              ))}
            </Flex>
          </SummaryGroup>
          <SummaryGroup term={t('Images that lose their last tag')}>
            {t('{{count}} images', { count: staleImages })}
          </SummaryGroup>
          <SummaryGroup term={t('Pods and deployment configs that use them')}>
            {[
              t('{{count}} pods', { count: views.podsToDelete }),
              t('{{count}} deployment configs', { count: views.deploymentConfigsToDelete }),
            ].join(', ')}
          </SummaryGroup>
          {project !== null && (
            <SummaryGroup term={t('Who may pull')}>
              <PullRightsLine project={project} rights={summary.pullRights[project]} />
            </SummaryGroup>
          )}
          <SummaryGroup term={t('Could not be read')}>
            <GapCount gaps={gaps} />
          </SummaryGroup>
          <StorageSettingsGroups settings={settings} />
        </DescriptionList>
      </StackItem>
      <StackItem>
        <Title headingLevel="h2" size="md" id="image-cleanup-space">
          {t('Space')}
        </Title>
        <div role="group" aria-labelledby="image-cleanup-space">
          <Space sizes={summary.sizes} layers={layers} />
        </div>
      </StackItem>
    </Stack>
  );
};
