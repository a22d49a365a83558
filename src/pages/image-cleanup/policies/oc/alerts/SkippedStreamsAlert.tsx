import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { StreamLink } from '../../../../../ui/links/ObjectLink';
import { AlertItems } from './AlertItems';

/** Streams that are left alone because an image of theirs has no metadata. */
export const SkippedStreamsAlert = ({ streams }: { readonly streams: readonly string[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="info"
      isInline
      isExpandable
      component="h2"
      title={t('{{count}} image streams are left alone: an image of theirs has no metadata', {
        count: streams.length,
      })}
    >
      <AlertItems items={streams}>{(stream) => <StreamLink stream={stream} />}</AlertItems>
    </Alert>
  );
};
