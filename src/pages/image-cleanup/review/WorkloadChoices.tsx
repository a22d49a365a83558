import { Content, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { comesBackSentence } from '../words/manager';
import type { WorkloadChoice } from './reviewFlow';
import { ReviewTable } from './ReviewTable';

/** Tags of a workload that are named; of more only the number is told. */
const NAMED = 3;

const Choice = ({
  workload: { row, choice },
  onChoose,
}: {
  readonly workload: WorkloadChoice;
  readonly onChoose: (choice: WorkloadChoice['choice']) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <FormSelect
      aria-label={t('What becomes of {{name}}', { name: row.key })}
      value={choice}
      onChange={(_event, value) =>
        onChoose(value === 'delete' || value === 'scale' ? value : 'leave')
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
  );
};

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
    <ReviewTable
      label={t('Pods and deployment configs that use the selected tags')}
      items={workloads}
      keyOf={({ row }) => row.key}
      columns={[
        {
          title: t('Object'),
          text: 'long',
          cell: ({ row, choice }) => (
            <>
              {row.key}
              {row.comesBack !== null && choice === 'delete' && (
                <Content component="small">{comesBackSentence(t, row.comesBack)}</Content>
              )}
            </>
          ),
        },
        { title: t('Status'), cell: ({ row }) => row.status },
        {
          title: t('Uses'),
          text: 'long',
          cell: ({ row: { tags } }) => (
            <>
              {tags.slice(0, NAMED).join(', ')}
              {tags.length > NAMED && t(' and {{count}} more', { count: tags.length - NAMED })}
            </>
          ),
        },
        {
          title: t('What becomes of it'),
          cell: (workload) => (
            <Choice workload={workload} onChoose={(choice) => onChoose(workload.row.key, choice)} />
          ),
        },
      ]}
    />
  );
};
