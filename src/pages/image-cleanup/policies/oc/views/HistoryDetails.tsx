import { EmptyState, Label, Spinner } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../../../../../engine/engine';
import type { PruneKind } from '../../../../../domain/policies/oc/options/pruneFields';
import { AnswerFailed } from '../../../../../ui/answers/AnswerFailed';
import { PagedItems } from '../../../../../ui/paging/PagedItems';
import { useDetail } from '../../../state/useDetail';
import { Day } from '../../../../../ui/facts/Day';
import '../../../../../ui/table/table.css';
import { shortDigest } from '../../../../../words/facts/digest';
import { ItemOutcome } from './ItemOutcome';

/** An opened tag: every item of its history, and why it stays or goes. */
export const HistoryDetails = ({
  engine,
  kind,
  rowKey,
  plan,
}: {
  readonly engine: Pick<Engine, 'detail'>;
  readonly kind: PruneKind;
  /** `namespace/stream:tag` */
  readonly rowKey: string;
  readonly plan: number;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { value, error, retry } = useDetail(engine, kind, 'history', rowKey, plan);
  if (error !== null) {
    return (
      <AnswerFailed title={t('The history could not be shown')} error={error} onRetry={retry} />
    );
  }
  if (value === null) return <Spinner size="md" aria-label={t('Reading')} />;
  const { detail } = value;
  if (detail === null) return <EmptyState titleText={t('This tag is no longer there.')} />;
  return (
    <PagedItems items={detail.items}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('History of {{tag}}', { tag: rowKey })}
            variant="compact"
            borders={false}
          >
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t('Position')}</Th>
                <Th>{t('Image')}</Th>
                <Th>{t('Tagged')}</Th>
                <Th>{t('What becomes of it')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((item) => (
                <Tr key={item.position}>
                  <Td dataLabel={t('Position')}>{item.position}</Td>
                  <Td dataLabel={t('Image')}>
                    <code title={item.digest}>{shortDigest(item.digest)}</code>{' '}
                    {!item.imageListed && (
                      <Label isCompact variant="outline">
                        {item.digest === '' ? t('Points outside the cluster') : t('Image gone')}
                      </Label>
                    )}
                  </Td>
                  <Td dataLabel={t('Tagged')}>
                    <Day instant={item.created} />
                  </Td>
                  <Td
                    dataLabel={t('What becomes of it')}
                    className="image-cleanup-plugin__sentence"
                  >
                    <ItemOutcome item={item} />
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
