import { Alert, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../domain/model/gap';
import { PagedItems } from '../../../ui/paging/PagedItems';
import { gapMeaning, gapSentence } from '../../../words/facts/gap';

/**
 * What could not be read, each by name with what it means. What is still being read is progress,
 * not a gap; images that a project developer may not list are how it always is.
 */
export const GapAlert = ({ gaps }: { readonly gaps: readonly Gap[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const lasting = gaps.filter(({ why }) => why !== 'reading');
  if (lasting.length === 0) return null;
  return (
    <Alert
      variant="warning"
      isInline
      component="h2"
      isExpandable={lasting.length > 3}
      title={t('{{count}} things could not be checked', { count: lasting.length })}
    >
      <PagedItems items={lasting}>
        {(shown) => (
          <List>
            {shown.map((gap) => (
              <ListItem key={`${gap.kind}/${gap.namespace ?? ''}`}>
                {gapSentence(t, gap)} {gapMeaning(t, gap)}
              </ListItem>
            ))}
          </List>
        )}
      </PagedItems>
    </Alert>
  );
};
