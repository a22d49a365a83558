import {
  Content,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { DeletionAccess } from '../../../../cluster/access/mayDelete';
import { lackedRights, lacksRight } from '../../state/deletionRights';
import type { RowAct } from '../../../../domain/tags/rows/safety';
import { comesBackSentence } from '../../../../words/facts/manager';
import { refusalSentence } from '../../../../words/facts/rights';
import type { WorkloadChoice, WorkloadFate } from '../../../../domain/tags/review/tagReview';
import { ReviewTable } from '../../review/ReviewTable';

/** Tags of a workload that are named; of more only the number is told. */
const NAMED = 3;

/** What can become of a workload, and why something cannot. */
const Choice = ({
  workload: { row, choice, offered },
  access,
  onChoose,
}: {
  readonly workload: WorkloadChoice;
  readonly access: DeletionAccess;
  readonly onChoose: (choice: WorkloadFate) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const lacked = lackedRights(access, row);
  const whyId = `image-cleanup-lacked-${row.key}`;
  // What is chosen can be seen, even where it proved not to be permitted since.
  const shows = (fate: RowAct) =>
    offered.includes(fate) && (fate === choice || !lacksRight(access, row, fate));
  return (
    <>
      <FormSelect
        aria-label={t('What becomes of {{name}}', { name: row.key })}
        {...(lacked.length > 0 && { 'aria-describedby': whyId })}
        value={choice}
        onChange={(_event, value) =>
          onChoose(value === 'delete' || value === 'scale' ? value : 'leave')
        }
      >
        {shows('delete') && <FormSelectOption value="delete" label={t('Delete')} />}
        {row.scalable !== null && shows('scale') && (
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
      {lacked.length > 0 && (
        <HelperText id={whyId}>
          {lacked.map((right) => (
            <HelperTextItem key={right.permission}>{refusalSentence(t, right)}</HelperTextItem>
          ))}
        </HelperText>
      )}
    </>
  );
};

/** Pods and deployment configs that use what is selected, and what is to become of each. */
export const WorkloadChoices = ({
  workloads,
  access,
  onChoose,
}: {
  readonly workloads: readonly WorkloadChoice[];
  readonly access: DeletionAccess;
  readonly onChoose: (key: string, choice: WorkloadFate) => void;
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
            <Choice
              workload={workload}
              access={access}
              onChoose={(choice) => onChoose(workload.row.key, choice)}
            />
          ),
        },
      ]}
    />
  );
};
