import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../../domain/model/gap';
import { gapSentence } from '../../../../../words/facts/gap';
import { AlertItems } from './AlertItems';

/** Lists that are not whole: what they would have kept is not known, so nothing is pruned. */
export const IncompleteListsAlert = ({ gaps }: { readonly gaps: readonly Gap[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="danger"
      isInline
      component="h2"
      title={t('{{count}} lists are not whole, so nothing can be pruned', { count: gaps.length })}
    >
      {t('What they hold may use images that would go. oc ends here as well.')}
      <AlertItems items={gaps}>{(gap) => gapSentence(t, gap)}</AlertItems>
    </Alert>
  );
};
