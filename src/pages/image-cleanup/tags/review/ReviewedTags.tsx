import { List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ReviewedTag } from '../../../../domain/tags/review/tagReview';
import { VerdictLabel } from '../../../../ui/facts/VerdictLabel';
import { reasonSentence } from '../../../../words/facts/reason';
import { breaksSentences } from '../../../../words/run/reviewWords';
import { ReviewTable } from '../../review/ReviewTable';

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <List isPlain>
    {sentences.map((sentence, at) => (
      <ListItem key={at}>{sentence}</ListItem>
    ))}
  </List>
);

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
    <ReviewTable
      label={t('Tags that will be deleted')}
      items={tags}
      keyOf={({ row }) => row.key}
      onRemove={onRemove}
      columns={[
        { title: t('Tag'), text: 'long', cell: ({ row }) => row.key },
        { title: t('Verdict'), cell: ({ row }) => <VerdictLabel verdict={row.verdict} /> },
        {
          title: t('Why'),
          text: 'sentence',
          cell: ({ reasons }) => (
            <Sentences sentences={reasons.map((reason) => reasonSentence(t, reason))} />
          ),
        },
        {
          title: t('What that breaks'),
          text: 'sentence',
          cell: (tag) => <Sentences sentences={breaksSentences(t, tag)} />,
        },
      ]}
    />
  );
};
