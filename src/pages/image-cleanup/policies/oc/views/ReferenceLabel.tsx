import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Use } from '../../../../../domain/usage/use';

/** Whether a reference keeps its image, in the words of the field. */
export const ReferenceLabel = ({
  strength,
}: {
  /** `none` is a weak reference: it keeps nothing. */
  readonly strength: Use['strength'];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  switch (strength) {
    case 'strong':
      return (
        <Label isCompact color="blue" title={t('A strong reference keeps its image.')}>
          {t('Strong')}
        </Label>
      );
    case 'rollback':
      return (
        <Label isCompact color="orange" title={t('It is needed for a rollback only.')}>
          {t('Rollback only')}
        </Label>
      );
    case 'none':
      return (
        <Label isCompact variant="outline" title={t('A weak reference does not keep its image.')}>
          {t('Weak')}
        </Label>
      );
  }
};
