import { useState } from 'react';
import {
  Alert,
  Badge,
  Content,
  EmptyState,
  Stack,
  StackItem,
  Tab,
  TabContentBody,
  TabTitleText,
  Tabs,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { DeletionAccess } from '../../../../cluster/access/mayDelete';
import type { Selection, TagReview, WorkloadFate } from '../../../../domain/tags/review/tagReview';
import { reasonSentence } from '../../../../words/facts/reason';
import { droppedSentence } from '../../../../words/run/reviewWords';
import { ReasonedList } from '../../review/ReasonedList';
import { ReviewedTags } from './ReviewedTags';
import { WorkloadChoices } from './WorkloadChoices';

type Part = 'deleted' | 'kept' | 'dropped';

const TabTitle = ({ text, count }: { readonly text: string; readonly count: number }) => (
  <TabTitleText>
    {text} <Badge isRead>{count}</Badge>
  </TabTitleText>
);

/** What will be deleted, what stays beside it, and what was selected and is left out; each with a sentence. */
export const ReviewBody = ({
  review,
  selection,
  access,
  onChange,
}: {
  readonly review: TagReview;
  /** What the review is of. */
  readonly selection: Selection;
  /** What the user may do to the workloads. */
  readonly access: DeletionAccess;
  readonly onChange: (selection: Selection) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [part, setPart] = useState<Part>('deleted');
  const { choices } = review;
  const removeTag = (key: string) =>
    onChange({ ...selection, tags: selection.tags.filter((tag) => tag !== key) });
  const choose = (key: string, fate: WorkloadFate) =>
    onChange({ ...selection, workloads: { ...selection.workloads, [key]: fate } });
  const returning = choices.filter(
    ({ row, choice }) => choice === 'delete' && row.comesBack !== null,
  );
  return (
    <Tabs
      activeKey={part}
      onSelect={(_event, key) => setPart(key === 'kept' || key === 'dropped' ? key : 'deleted')}
      aria-label={t('Parts of the review')}
      mountOnEnter
      unmountOnExit
    >
      <Tab
        eventKey="deleted"
        title={<TabTitle text={t('Will be deleted')} count={review.actions.length} />}
      >
        <TabContentBody hasPadding>
          {review.actions.length === 0 && (
            <EmptyState headingLevel="h2" titleText={t('Nothing is left to be deleted')} />
          )}
          <Stack hasGutter>
            {review.tags.length > 0 && (
              <StackItem>
                <Title headingLevel="h2" size="md">
                  {t('{{count}} tags', { count: review.tags.length })}
                </Title>
                <ReviewedTags tags={review.tags} onRemove={removeTag} />
                <Content component="small">
                  {t(
                    'Each tag goes with its whole history. No space is freed by that: it is reclaimable at the next prune.',
                  )}
                </Content>
              </StackItem>
            )}
            {choices.length > 0 && (
              <StackItem>
                <Title headingLevel="h2" size="md">
                  {t('Pods and deployment configs')}
                </Title>
                {returning.length > 0 && (
                  <Alert
                    variant="warning"
                    isInline
                    isPlain
                    component="h3"
                    title={t('{{count}} of them come back when they are deleted', {
                      count: returning.length,
                    })}
                  >
                    {t('Scaling their owner to zero keeps them away.')}
                  </Alert>
                )}
                <WorkloadChoices workloads={choices} access={access} onChoose={choose} />
              </StackItem>
            )}
          </Stack>
        </TabContentBody>
      </Tab>
      <Tab eventKey="kept" title={<TabTitle text={t('Will be kept')} count={review.kept.length} />}>
        <TabContentBody hasPadding>
          <Content component="p">{t('The other tags of the same streams:')}</Content>
          <ReasonedList
            label={t('Will be kept')}
            items={review.kept.map(({ row }) => ({
              key: row.key,
              sentence:
                row.decision === 'kept'
                  ? reasonSentence(t, row.reason)
                  : t('It is stale, but was not selected.'),
            }))}
          />
        </TabContentBody>
      </Tab>
      <Tab
        eventKey="dropped"
        title={<TabTitle text={t('Left out')} count={review.dropped.length} />}
      >
        <TabContentBody hasPadding>
          <Content component="p">
            {t('Selected, but by what was read just now it is not to be deleted:')}
          </Content>
          <ReasonedList
            label={t('Left out')}
            items={review.dropped.map((dropped) => ({
              key: dropped.key,
              sentence: droppedSentence(t, dropped),
            }))}
          />
        </TabContentBody>
      </Tab>
    </Tabs>
  );
};
