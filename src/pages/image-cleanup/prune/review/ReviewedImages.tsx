import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { PruneAction } from '../../../../domain/plan/review';
import { PagedItems } from '../../../../ui/paging/PagedItems';
import { Day } from '../../views/Day';
import '../../views/views.css';

/** The images that are deleted, and the histories that have to be trimmed before. */
export const ReviewedImages = ({
  images,
}: {
  readonly images: readonly Extract<PruneAction, { type: 'deleteImage' }>[];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <PagedItems items={images}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('Images that are deleted')}
            variant="compact"
            gridBreakPoint="grid-lg"
          >
            <Thead>
              <Tr>
                <Th>{t('Image')}</Th>
                <Th>{t('Created')}</Th>
                <Th>{t('Only after these were trimmed')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {shown.map(({ digest, created, after }) => (
                <Tr key={digest}>
                  <Td dataLabel={t('Image')} className="image-cleanup-plugin__long">
                    <code>{digest}</code>
                  </Td>
                  <Td dataLabel={t('Created')} modifier="nowrap">
                    <Day instant={created} />
                  </Td>
                  <Td
                    dataLabel={t('Only after these were trimmed')}
                    className="image-cleanup-plugin__long"
                  >
                    {after.length === 0
                      ? t('No tag history names it.')
                      : after.map((key) => key.replace(/^ImageStream\//, '')).join(', ')}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </div>
      )}
    </PagedItems>
  );
};
