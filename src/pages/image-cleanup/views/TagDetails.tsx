import {
  Content,
  EmptyState,
  List,
  ListItem,
  Spinner,
  Stack,
  StackItem,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../../../engine/engine';
import { useTagDetail } from '../state/useTagDetail';
import { bytesText } from '../words/bytes';
import { freesSentence } from '../words/frees';
import { reasonSentence } from '../words/reason';
import { RevisionTable } from './RevisionTable';
import { UseList } from './UseList';

/** An opened row of a tag: why it stays or goes, who uses it, its history. */
export const TagDetails = ({
  engine,
  rowKey,
  plan,
}: {
  readonly engine: Engine;
  readonly rowKey: string;
  readonly plan: number;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const detail = useTagDetail(engine, rowKey, plan);
  if (detail === undefined) return <Spinner size="md" aria-label={t('Reading')} />;
  if (detail === null) return <EmptyState titleText={t('This tag is no longer there.')} />;
  return (
    <Stack hasGutter>
      <StackItem>
        <Title headingLevel="h2" size="md">
          {t('Reasons')}
        </Title>
        <List>
          {detail.reasons.map((reason, at) => (
            <ListItem key={at} className="image-cleanup-plugin__long">
              {reasonSentence(t, reason)}
            </ListItem>
          ))}
        </List>
      </StackItem>
      <StackItem>
        <Title headingLevel="h2" size="md">
          {t('Used by')}
        </Title>
        {detail.uses.length === 0 ? (
          <Content component="p">{t('Nothing that was read refers to it.')}</Content>
        ) : (
          <UseList uses={detail.uses} />
        )}
      </StackItem>
      {detail.row.size !== null && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('Size')}
          </Title>
          <Content component="p">
            {t('The image takes {{size}}.', { size: bytesText(i18n.language, detail.row.size) })}{' '}
            {detail.row.frees !== null && freesSentence(t, i18n.language, detail.row.frees)}
          </Content>
        </StackItem>
      )}
      {detail.revisions.length > 0 && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('Tag history')}
          </Title>
          <RevisionTable revisions={detail.revisions} />
        </StackItem>
      )}
    </Stack>
  );
};
