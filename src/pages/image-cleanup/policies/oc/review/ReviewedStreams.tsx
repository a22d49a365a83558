import { List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { TrimItem } from '../../../../../domain/model/action';
import type { ReviewedStream } from '../../../../../domain/policies/oc/review/review';
import { ReviewTable } from '../../../review/ReviewTable';
import { reviewedStreamSentences } from '../../../../../words/policies/oc/reviewedStream';
import { ReviewedItems } from './ReviewedItems';

/** The streams whose histories are trimmed: how much goes, what vanishes, and a way to leave each out. */
export const ReviewedStreams = ({
  streams,
  itemsOf,
  onRemove,
}: {
  readonly streams: readonly ReviewedStream[];
  /** The items that go from a stream (`namespace/name`). */
  readonly itemsOf: (stream: string) => readonly TrimItem[];
  /** @param stream `namespace/name` */
  readonly onRemove: (stream: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ReviewTable
      label={t('Image streams that are trimmed')}
      items={streams}
      keyOf={({ key }) => key}
      onRemove={onRemove}
      columns={[
        { title: t('Image stream'), text: 'long', cell: ({ key }) => key },
        { title: t('Items that go'), cell: ({ key }) => <ReviewedItems items={itemsOf(key)} /> },
        {
          title: t('What becomes of its tags'),
          text: 'sentence',
          cell: (stream) => (
            <List isPlain>
              {reviewedStreamSentences(t, stream).map((sentence) => (
                <ListItem key={sentence} className="image-cleanup-plugin__long">
                  {sentence}
                </ListItem>
              ))}
            </List>
          ),
        },
      ]}
    />
  );
};
