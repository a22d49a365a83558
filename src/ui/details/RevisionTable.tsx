import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { RevisionDetail } from '../../domain/tags/rows/tagDetails';
import { PagedItems } from '../paging/PagedItems';
import { ageText } from '../../words/facts/age';
import { shortDigest } from '../../words/facts/digest';
import { Day } from '../facts/Day';
import { VerdictLabel } from '../facts/VerdictLabel';
import '../table/table.css';

const Effect = ({ revision }: { readonly revision: RevisionDetail }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (revision.digest === '') return <>{t('No image of this stream')}</>;
  if (revision.becomesUnpullable) return <>{t('Becomes unpullable at once')}</>;
  return (
    <>
      {t('Stays pullable by {{tags}}', {
        count: revision.siblings.length,
        tags: revision.siblings.slice(0, 3).join(', '),
      })}
      {revision.siblings.length > 3 &&
        t(' and {{count}} more', { count: revision.siblings.length - 3 })}
    </>
  );
};

/** The history of a tag, newest first, with what its deletion does to each image. */
export const RevisionTable = ({ revisions }: { readonly revisions: readonly RevisionDetail[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const current = revisions[0];
  return (
    <PagedItems items={revisions}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table aria-label={t('Tag history')} variant="compact" borders={false}>
            <Thead>
              <Tr>
                <Th>{t('Image')}</Th>
                <Th>{t('Tagged')}</Th>
                <Th>{t('Image age')}</Th>
                <Th>{t('Verdict')}</Th>
                <Th>{t('When the tag is deleted')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((revision, at) => (
                <Tr key={`${revision.digest}/${revision.generation}/${at}`}>
                  <Td dataLabel={t('Image')}>
                    <code title={revision.pullSpec}>
                      {revision.digest === '' ? revision.pullSpec : shortDigest(revision.digest)}
                    </code>{' '}
                    {revision === current && <Label isCompact>{t('Current')}</Label>}
                  </Td>
                  <Td dataLabel={t('Tagged')}>
                    <Day instant={revision.created} />
                  </Td>
                  <Td dataLabel={t('Image age')}>{ageText(t, revision.age)}</Td>
                  <Td dataLabel={t('Verdict')}>
                    <VerdictLabel verdict={revision.verdict} />
                  </Td>
                  <Td dataLabel={t('When the tag is deleted')}>
                    <Effect revision={revision} />
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
