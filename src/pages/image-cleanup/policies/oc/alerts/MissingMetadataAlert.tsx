import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../../../domain/snapshot/records';
import { AlertItems } from './AlertItems';

/** Images without metadata: as with `oc`, histories are trimmed and no image is deleted. */
export const MissingMetadataAlert = ({ images }: { readonly images: readonly Digest[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="warning"
      isInline
      component="h2"
      title={t('{{count}} images have no metadata, so no image is deleted', {
        count: images.length,
      })}
    >
      {t('Which layers they have is not known. Import or push them again, or delete them.')}
      <AlertItems items={images}>{(image) => <code>{image}</code>}</AlertItems>
    </Alert>
  );
};
