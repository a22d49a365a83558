import { Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Use } from '../../../../../domain/usage/use';
import { UseList } from '../../../../../ui/details/UseList';
import { ReferenceLabel } from './ReferenceLabel';

/** Who uses an image, and whether that keeps it. */
export const ImageUses = ({ uses }: { readonly uses: readonly Use[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (uses.length === 0) {
    return <Content component="p">{t('Nothing that was read refers to it.')}</Content>;
  }
  return <UseList uses={uses} mark={(use) => <ReferenceLabel strength={use.strength} />} />;
};
