import { Content, ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ImageContents } from '../../domain/sizes/imageContents';
import { BlobTable } from './BlobTable';

/** What an image consists of, to be unfolded, and who else has it. */
export const ImageLayers = ({
  contents: { blobs, manifests, wholeCluster },
}: {
  readonly contents: ImageContents;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ExpandableSection toggleText={t('Layers, config and manifest')}>
      {manifests > 0 && (
        <Content component="p">
          {t('It is an index of {{count}} images, which have the layers.', { count: manifests })}
        </Content>
      )}
      <BlobTable blobs={blobs} />
      {!wholeCluster && (
        <Content component="small">
          {t('Only images that were measured are counted; other projects may share layers, too.')}
        </Content>
      )}
    </ExpandableSection>
  );
};
