import { type ReactNode } from 'react';
import { Content, EmptyState, Spinner, Stack, StackItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { AnswerFailed } from '../../../../../ui/answers/AnswerFailed';
import { useDetail } from '../../../state/useDetail';
import { BlobTable } from '../../../../../ui/details/BlobTable';
import '../../../../../ui/table/table.css';
import type { PruneContext } from '../state/pruneContext';
import { imageHoldSentence } from '../../../../../words/policies/oc/imageHold';
import { imageRuleSentence } from '../../../../../words/policies/oc/rule';
import { ImagePositions } from './ImagePositions';
import { ImageUses } from './ImageUses';
import { LeastChanges } from './LeastChanges';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <StackItem>
    <Title headingLevel="h2" size="md">
      {title}
    </Title>
    {children}
  </StackItem>
);

/**
 * An opened image: where it stands, what keeps it, what it consists of, and what would have to
 * change before it is pruned.
 */
export const ImageDetails = ({
  context,
  digest,
}: {
  readonly context: PruneContext;
  readonly digest: string;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { engine, plan, project, options } = context;
  const { value, error, retry } = useDetail(engine, options.kind, 'image', digest, plan.plan);
  if (error !== null) {
    return <AnswerFailed title={t('The image could not be shown')} error={error} onRetry={retry} />;
  }
  if (value === null) return <Spinner size="md" aria-label={t('Reading')} />;
  const { detail } = value;
  if (detail === null) return <EmptyState titleText={t('This image is no longer there.')} />;
  const { row, positions, indexes, holds, uses, blobs, ways } = detail;
  return (
    <Stack hasGutter>
      <StackItem className="image-cleanup-plugin__long">
        <code>{row.digest}</code>
        <Content component="p">
          {imageRuleSentence(t, i18n.language, row, project !== null)}
        </Content>
      </StackItem>
      {ways.length > 0 && (
        <Part title={t('Not being pruned? What would have to change')}>
          <LeastChanges ways={ways} context={context} />
        </Part>
      )}
      <Part title={t('Positions in tag histories')}>
        <ImagePositions positions={positions} />
      </Part>
      {holds.length > 0 && (
        <Part title={t('What else keeps it')}>
          {holds.map((hold, at) => (
            <Content key={at} component="p" className="image-cleanup-plugin__long">
              {imageHoldSentence(t, i18n.language, hold)}
            </Content>
          ))}
        </Part>
      )}
      <Part title={t('Used by')}>
        <ImageUses uses={uses} />
      </Part>
      {indexes.length > 0 && (
        <Part title={t('Part of these index images')}>
          {indexes.map((index) => (
            <Content key={index} component="p" className="image-cleanup-plugin__long">
              <code>{index}</code>
            </Content>
          ))}
        </Part>
      )}
      <Part title={t('Layers, config and manifest')}>
        <BlobTable blobs={blobs} />
      </Part>
    </Stack>
  );
};
