import { Button, List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { TimesIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { TrimItem } from '../../../../domain/plan/review';
import type { ReviewedStream } from '../../../../domain/prune/pruneViews';
import { PagedItems } from '../../../../ui/paging/PagedItems';
import '../../views/views.css';
import { reviewedStreamSentences } from '../words/reviewedStream';
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
    <PagedItems items={streams}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('Image streams that are trimmed')}
            variant="compact"
            gridBreakPoint="grid-lg"
          >
            <Thead>
              <Tr>
                <Th>{t('Image stream')}</Th>
                <Th>{t('Items that go')}</Th>
                <Th>{t('What becomes of its tags')}</Th>
                <Th screenReaderText={t('Leave out')} />
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((stream) => (
                <Tr key={stream.key}>
                  <Td dataLabel={t('Image stream')} className="image-cleanup-plugin__long">
                    {stream.key}
                  </Td>
                  <Td dataLabel={t('Items that go')}>
                    <ReviewedItems items={itemsOf(stream.key)} />
                  </Td>
                  <Td
                    dataLabel={t('What becomes of its tags')}
                    className="image-cleanup-plugin__sentence"
                  >
                    <List isPlain>
                      {reviewedStreamSentences(t, stream).map((sentence) => (
                        <ListItem key={sentence} className="image-cleanup-plugin__long">
                          {sentence}
                        </ListItem>
                      ))}
                    </List>
                  </Td>
                  <Td isActionCell>
                    <Button
                      variant="plain"
                      icon={<TimesIcon />}
                      aria-label={t('Leave out {{name}}', { name: stream.key })}
                      onClick={() => onRemove(stream.key)}
                    />
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </div>
      )}
    </PagedItems>
  );
};
