import { Button, List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { TimesIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { ReviewedTag } from '../../../domain/plan/review';
import { PagedItems } from '../../../ui/paging/PagedItems';
import '../views/views.css';
import { VerdictLabel } from '../views/VerdictLabel';
import { reasonSentence } from '../words/reason';
import { breaksSentences } from '../words/reviewWords';

/** The tags that will be deleted: why, what that breaks, and a way to leave each out. */
export const ReviewedTags = ({
  tags,
  onRemove,
}: {
  readonly tags: readonly ReviewedTag[];
  readonly onRemove: (key: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <PagedItems items={tags}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('Tags that will be deleted')}
            variant="compact"
            gridBreakPoint="grid-lg"
          >
            <Thead>
              <Tr>
                <Th>{t('Tag')}</Th>
                <Th>{t('Verdict')}</Th>
                <Th>{t('Why')}</Th>
                <Th>{t('What that breaks')}</Th>
                <Th screenReaderText={t('Leave out')} />
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((tag) => (
                <Tr key={tag.row.key}>
                  <Td dataLabel={t('Tag')} className="image-cleanup-plugin__long">
                    {tag.row.key}
                  </Td>
                  <Td dataLabel={t('Verdict')}>
                    <VerdictLabel verdict={tag.row.verdict} />
                  </Td>
                  <Td dataLabel={t('Why')} className="image-cleanup-plugin__sentence">
                    <List isPlain>
                      {tag.reasons.map((reason, at) => (
                        <ListItem key={at}>{reasonSentence(t, reason)}</ListItem>
                      ))}
                    </List>
                  </Td>
                  <Td dataLabel={t('What that breaks')} className="image-cleanup-plugin__sentence">
                    <List isPlain>
                      {breaksSentences(t, tag).map((sentence, at) => (
                        <ListItem key={at}>{sentence}</ListItem>
                      ))}
                    </List>
                  </Td>
                  <Td isActionCell>
                    <Button
                      variant="plain"
                      icon={<TimesIcon />}
                      aria-label={t('Leave out {{name}}', { name: tag.row.key })}
                      onClick={() => onRemove(tag.row.key)}
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
