import { Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BlobDetail } from '../../domain/sizes/imageContents';
import { PagedItems } from '../paging/PagedItems';
import '../table/table.css';
import { bytesText } from '../../words/facts/bytes';
import { shortDigest } from '../../words/facts/digest';

const blobName = (t: TFunction, what: BlobDetail['what']): string => {
  switch (what) {
    case 'layer':
      return t('Layer');
    case 'config':
      return t('Config');
    case 'manifest':
      return t('Manifest');
  }
};

/** What an image consists of, with the bytes, and how many other images have it too. */
export const BlobTable = ({ blobs }: { readonly blobs: readonly BlobDetail[] }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  if (blobs.length === 0) {
    return <Content component="p">{t('Nothing tells what it consists of.')}</Content>;
  }
  return (
    <PagedItems items={blobs}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('Layers, config and manifest')}
            variant="compact"
            borders={false}
            gridBreakPoint="grid-md"
          >
            <Thead>
              <Tr>
                <Th>{t('Kind')}</Th>
                <Th>{t('Digest')}</Th>
                <Th modifier="nowrap">{t('Size')}</Th>
                <Th modifier="nowrap">{t('Other images that have it')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {shown.map(({ digest, what, bytes, otherImages }) => (
                <Tr key={digest}>
                  <Td dataLabel={t('Kind')}>{blobName(t, what)}</Td>
                  <Td dataLabel={t('Digest')}>
                    <code title={digest}>{shortDigest(digest)}</code>
                  </Td>
                  <Td dataLabel={t('Size')} modifier="nowrap">
                    {bytes === null ? t('not known') : bytesText(i18n.language, bytes)}
                  </Td>
                  <Td dataLabel={t('Other images that have it')}>{otherImages}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </div>
      )}
    </PagedItems>
  );
};
