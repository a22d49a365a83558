import { useEffect, useSyncExternalStore } from 'react';
import { Content, Flex, FlexItem, Progress, Stack, StackItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../cluster/run/run';
import { outcomeStates } from '../../../domain/report';
import type { Outcome } from '../../../domain/model/outcome';
import { OutcomeLabel } from '../report/OutcomeLabel';
import { ResultTable } from '../report/ResultTable';

const wellEnded: ReadonlySet<Outcome['state']> = new Set([
  'deleted',
  'scaled',
  'trimmed',
  'alreadyGone',
]);

/** A run under way: how far it is, and what did not go well, as it comes. */
export const RunBody = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const state = useSyncExternalStore(run.subscribe, run.state);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const troubles = state.results
    .slice(0, state.done)
    .filter(({ outcome }) => !wellEnded.has(outcome.state));
  const phase = {
    running: t('Deleting …'),
    paused: t('Paused: what was under way is brought to its end'),
    cancelling: t('Cancelling: what is under way is brought to its end'),
    ended: t('Done'),
  }[state.phase];
  return (
    <Stack hasGutter>
      <StackItem>
        <Progress
          title={phase}
          value={state.done}
          max={state.total}
          label={t('{{done}} of {{count}}', { done: state.done, count: state.total })}
          valueText={t('{{done}} of {{count}}', { done: state.done, count: state.total })}
        />
      </StackItem>
      <StackItem aria-live="polite">
        <Flex gap={{ default: 'gapSm' }}>
          {outcomeStates
            .filter((outcome) => (state.counts[outcome] ?? 0) > 0)
            .map((outcome) => (
              <FlexItem key={outcome}>
                <OutcomeLabel state={outcome} count={state.counts[outcome]} />
              </FlexItem>
            ))}
        </Flex>
      </StackItem>
      <StackItem>
        <Title headingLevel="h2" size="md">
          {t('Not done')}
        </Title>
        {troubles.length === 0 ? (
          <Content component="p">{t('Nothing went wrong so far.')}</Content>
        ) : (
          <ResultTable label={t('Not done')} results={troubles} />
        )}
      </StackItem>
    </Stack>
  );
};
