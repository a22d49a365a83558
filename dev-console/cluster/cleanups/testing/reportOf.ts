import type { TFunction } from 'i18next';
import type { PolicyKind } from '../../../../src/domain/policies/options';
import { reportAction, type RunReport } from '../../../../src/domain/report';
import type { StartedRun } from '../../../../src/workflow/cleanup/cleanupState';
import { outcomeSentence } from '../../../../src/words/run/outcome';

/** The report of a run that came to its end, with no more words than the outcomes need. */
export const reportOf = (
  { run, reviewed, project, userName }: StartedRun<PolicyKind>,
  t: TFunction,
): RunReport => {
  const { startedAt, endedAt, results } = run.state();
  return {
    title: 'A cleanup without a page',
    dryRun: false,
    cluster: '',
    project,
    user: userName(),
    policy: { inWords: [], query: '' },
    startedAt: startedAt ?? 0,
    finishedAt: endedAt,
    objects: results.map(({ action, outcome }) =>
      reportAction(action, outcome, outcomeSentence(t, outcome), []),
    ),
    notChecked: [],
    invalidReferences: reviewed.summary.invalidReferences,
  };
};
