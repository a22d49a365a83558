import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { AlertItems } from './AlertItems';

/** Images whose metadata does not decode: as with `oc`, they stop the whole prune. */
export const UnreadableMetadataAlert = ({ messages }: { readonly messages: readonly string[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="danger"
      isInline
      component="h2"
      title={t('The metadata of {{count}} images cannot be read, so nothing is pruned', {
        count: messages.length,
      })}
    >
      {t('Import or push them again, or delete these images.')}
      <AlertItems items={messages}>{(message) => message}</AlertItems>
    </Alert>
  );
};
