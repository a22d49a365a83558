import { useState } from 'react';
import { Flex, FlexItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../../../cluster/run/run';
import { outcomeStates } from '../../../domain/report';
import type { Outcome } from '../../../domain/model/outcome';
import { ReviewTable } from '../review/ReviewTable';
import '../../../ui/table/table.css';
import { outcomeSentence } from '../../../words/run/outcome';
import { actionName } from '../../../words/run/report';
import { OutcomeLabel } from './OutcomeLabel';

/** Outcomes whose name says everything. */
const plain: ReadonlySet<Outcome['state']> = new Set(['deleted', 'scaled', 'wouldSucceed']);

/** Every object and what became of it, with a filter by outcome. */
export const ResultTable = ({
  label,
  results,
}: {
  /** Names the table for those who do not see it. */
  readonly label: string;
  readonly results: readonly ActionResult[];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [only, setOnly] = useState<Outcome['state'] | null>(null);
  const counts = new Map<Outcome['state'], number>();
  for (const { outcome } of results) {
    counts.set(outcome.state, (counts.get(outcome.state) ?? 0) + 1);
  }
  const shown = only === null ? results : results.filter(({ outcome }) => outcome.state === only);
  return (
    <>
      <Flex
        gap={{ default: 'gapSm' }}
        role="group"
        aria-label={t('Filter by outcome')}
        className="image-cleanup-plugin__counts"
      >
        {outcomeStates
          .filter((state) => counts.has(state))
          .map((state) => (
            <FlexItem key={state}>
              <OutcomeLabel
                state={state}
                count={counts.get(state)}
                chosen={only === null || only === state}
                onClick={() => setOnly(only === state ? null : state)}
              />
            </FlexItem>
          ))}
      </Flex>
      <ReviewTable
        label={label}
        items={shown}
        keyOf={({ action }) => `${action.type} ${action.key}`}
        columns={[
          { title: t('Object'), text: 'long', cell: ({ action }) => action.key },
          { title: t('Action'), cell: ({ action }) => actionName(t, action.type) },
          {
            title: t('Outcome'),
            text: 'long',
            cell: ({ outcome }) => (
              <>
                <OutcomeLabel state={outcome.state} />{' '}
                {!plain.has(outcome.state) && outcomeSentence(t, outcome)}
              </>
            ),
          },
        ]}
      />
    </>
  );
};
