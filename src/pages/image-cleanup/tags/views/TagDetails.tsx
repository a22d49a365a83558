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
import type { TagDetail } from '../../../../domain/tags/rows/tagDetails';
import type { Engine } from '../../../../engine/engine';
import type { TagPolicyKind } from '../state/workspace';
import { AnswerFailed } from '../../../../ui/answers/AnswerFailed';
import { useDetail } from '../../state/useDetail';
import { bytesText } from '../../../../words/facts/bytes';
import { freesSentence } from '../../../../words/facts/frees';
import { reasonSentence } from '../../../../words/facts/reason';
import { ImageLayers } from '../../../../ui/details/ImageLayers';
import { RevisionTable } from '../../../../ui/details/RevisionTable';
import { UseList } from '../../../../ui/details/UseList';

/** What the current image takes and consists of, as far as that was read. */
const SizeAndLayers = ({ detail: { row, contents } }: { readonly detail: TagDetail }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  if (row.size === null || contents === null) {
    return <Content component="p">{t('Not known: its layers were not read yet.')}</Content>;
  }
  return (
    <>
      <Content component="p">
        {t('The image takes {{size}}.', { size: bytesText(i18n.language, row.size) })}{' '}
        {row.frees !== null && freesSentence(t, i18n.language, row.frees)}
      </Content>
      <ImageLayers contents={contents} />
    </>
  );
};

/** An opened row of a tag: why it stays or goes, who uses it, what it consists of, its history. */
export const TagDetails = ({
  engine,
  kind,
  rowKey,
  plan,
}: {
  readonly engine: Pick<Engine, 'detail'>;
  readonly kind: TagPolicyKind;
  readonly rowKey: string;
  readonly plan: number;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { value, error, retry } = useDetail(engine, kind, 'tag', rowKey, plan);
  if (error !== null) {
    return <AnswerFailed title={t('The tag could not be shown')} error={error} onRetry={retry} />;
  }
  if (value === null) return <Spinner size="md" aria-label={t('Reading')} />;
  const { detail } = value;
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
      {detail.row.digest !== '' && detail.row.kind !== 'imagePruned' && (
        <StackItem>
          <Title headingLevel="h2" size="md">
            {t('Size and layers')}
          </Title>
          <SizeAndLayers detail={detail} />
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
