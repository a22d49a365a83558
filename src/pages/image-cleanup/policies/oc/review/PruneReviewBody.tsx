import { useMemo } from 'react';
import {
  Button,
  Content,
  DescriptionList,
  EmptyState,
  List,
  ListItem,
  Stack,
  StackItem,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneAction, TrimItem } from '../../../../../domain/model/action';
import { PagedItems } from '../../../../../ui/paging/PagedItems';
import { SummaryGroup } from '../../../summary/SummaryGroup';
import { bytesText } from '../../../../../words/facts/bytes';
import { HardPruneHint } from '../views/HardPruneHint';
import { registryStats } from '../../../../../words/policies/oc/stats';
import type { PruneReview } from '../../../../../domain/policies/oc/review/review';
import { ReviewedImages } from './ReviewedImages';
import { ReviewedStreams } from './ReviewedStreams';

/** The images that go, and the items that go, by stream (`namespace/name`). */
const sorted = (actions: readonly PruneAction[]) => ({
  images: actions.flatMap((action) => (action.type === 'deleteImage' ? [action] : [])),
  items: new Map<string, readonly TrimItem[]>(
    actions.flatMap((action) =>
      action.type === 'trimHistory'
        ? [[`${action.namespace}/${action.name}`, action.items] as const]
        : [],
    ),
  ),
});

/** What the prune will do, stream by stream, and what stays behind; each stream can be left out. */
export const PruneReviewBody = ({
  review,
  leftOut,
  onLeaveOut,
}: {
  readonly review: PruneReview;
  /** Streams (`namespace/name`) that were taken out. */
  readonly leftOut: readonly string[];
  readonly onLeaveOut: (streams: readonly string[]) => void;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { images, items } = useMemo(() => sorted(review.actions), [review]);
  return (
    <Stack hasGutter>
      <StackItem>
        <DescriptionList
          isCompact
          columnModifier={{ default: '1Col', md: '2Col' }}
          aria-label={t('What the prune does')}
        >
          <SummaryGroup term={t('Image streams that are trimmed')}>
            {review.streams.length}
          </SummaryGroup>
          <SummaryGroup term={t('Images that are deleted')}>{review.images}</SummaryGroup>
          <SummaryGroup term={t('Reclaimable at the next hard prune')}>
            {bytesText(i18n.language, review.bytes)}
          </SummaryGroup>
          <SummaryGroup term={t('Stays behind in the registry')}>
            {registryStats(t, i18n.language, review.registry)}
            <HardPruneHint />
          </SummaryGroup>
        </DescriptionList>
      </StackItem>
      {review.actions.length === 0 && (
        <EmptyState headingLevel="h2" titleText={t('Nothing is left to be pruned')} />
      )}
      {review.streams.length > 0 && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('{{count}} image streams', { count: review.streams.length })}
          </Title>
          <ReviewedStreams
            streams={review.streams}
            itemsOf={(stream) => items.get(stream) ?? []}
            onRemove={(stream) => onLeaveOut([...leftOut, stream])}
          />
        </StackItem>
      )}
      {images.length > 0 && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('{{count}} images', { count: images.length })}
          </Title>
          <ReviewedImages images={images} />
        </StackItem>
      )}
      {leftOut.length > 0 && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('Left out')}
          </Title>
          <Content component="p">
            {t('These streams keep their histories, and the images that stand in them stay.')}
          </Content>
          <PagedItems items={leftOut}>
            {(shown) => (
              <List isPlain>
                {shown.map((stream) => (
                  <ListItem key={stream}>
                    {stream}{' '}
                    <Button
                      variant="link"
                      isInline
                      onClick={() => onLeaveOut(leftOut.filter((other) => other !== stream))}
                    >
                      {t('Take {{name}} in again', { name: stream })}
                    </Button>
                  </ListItem>
                ))}
              </List>
            )}
          </PagedItems>
        </StackItem>
      )}
    </Stack>
  );
};
