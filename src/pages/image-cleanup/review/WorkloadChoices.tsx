import { Content, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { PagedItems } from '../../../ui/paging/PagedItems';
import '../views/views.css';
import { comesBackSentence } from '../words/manager';
import type { WorkloadChoice } from './reviewFlow';

/** Pods and deployment configs that use what is selected, and what is to become of each. */
export const WorkloadChoices = ({
  workloads,
  onChoose,
}: {
  readonly workloads: readonly WorkloadChoice[];
  readonly onChoose: (key: string, choice: WorkloadChoice['choice']) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <PagedItems items={workloads}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table
            aria-label={t('Pods and deployment configs that use the selected tags')}
            variant="compact"
            gridBreakPoint="grid-lg"
          >
            <Thead>
              <Tr>
                <Th>{t('Object')}</Th>
                <Th>{t('Status')}</Th>
                <Th>{t('Uses')}</Th>
                <Th>{t('What becomes of it')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {shown.map(({ row, choice }) => (
                <Tr key={row.key}>
                  <Td dataLabel={t('Object')} className="image-cleanup-plugin__long">
                    {row.key}
                    {row.comesBack !== null && choice === 'delete' && (
                      <Content component="small">{comesBackSentence(t, row.comesBack)}</Content>
                    )}
                  </Td>
                  <Td dataLabel={t('Status')}>{row.status}</Td>
                  <Td dataLabel={t('Uses')} className="image-cleanup-plugin__long">
                    {row.tags.slice(0, 3).join(', ')}
                    {row.tags.length > 3 &&
                      t(' and {{count}} more', { count: row.tags.length - 3 })}
                  </Td>
                  <Td dataLabel={t('What becomes of it')}>
                    <FormSelect
                      aria-label={t('What becomes of {{name}}', { name: row.key })}
                      value={choice}
                      onChange={(_event, value) =>
                        onChoose(row.key, value === 'delete' || value === 'scale' ? value : 'leave')
                      }
                    >
                      <FormSelectOption value="delete" label={t('Delete')} />
                      {row.scalable !== null && (
                        <FormSelectOption
                          value="scale"
                          label={t('Scale {{kind}} {{name}} to zero', {
                            kind: row.scalable.kind,
                            name: row.scalable.name,
                          })}
                        />
                      )}
                      <FormSelectOption value="leave" label={t('Leave as it is')} />
                    </FormSelect>
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
