import { Alert, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { doneCount } from './doneCount';
import { ReportButtons } from './ReportButtons';
import { ResultTable } from './ResultTable';
import type { ReportedRun } from './reportedRun';

/** What became of every object of a run. */
export const ReportBody = ({ started }: { readonly started: ReportedRun }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const state = started.run.state();
  const done = doneCount(state);
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          variant={done === state.total ? 'success' : 'warning'}
          isInline
          component="h2"
          title={t('{{done}} of {{count}} objects are done', { done, count: state.total })}
        >
          {started.aboutSpace(t, i18n.language)}
        </Alert>
      </StackItem>
      <StackItem>
        <ReportButtons makeReport={() => started.report(t, state)} />
      </StackItem>
      <StackItem>
        <ResultTable
          label={t('What became of every object')}
          results={state.results.slice(0, state.done)}
        />
      </StackItem>
    </Stack>
  );
};
