import type { TFunction } from 'i18next';
import type { RunState } from '../../../../../cluster/run/run';
import type { RunAction } from '../../../../../domain/model/action';
import { policyOptions } from '../../../../../domain/policies/options';
import type { PruneKind } from '../../../../../domain/policies/oc/options/pruneFields';
import { reportAction, type RunReport } from '../../../../../domain/report';
import { bytesText } from '../../../../../words/facts/bytes';
import { gapSentence } from '../../../../../words/facts/gap';
import { pruneInWords } from '../../../../../words/policies/oc/pruneInWords';
import { outcomeSentence } from '../../../../../words/run/outcome';
import type { StartedRun } from '../../../../../workflow/cleanup/cleanupState';
import { ReportBody } from '../../../report/ReportBody';
import type { ReportedRun } from '../../../report/reportedRun';

const reasonsOf = (t: TFunction, action: RunAction): readonly string[] => {
  switch (action.type) {
    case 'trimHistory':
      return [
        t('{{count}} revisions are removed from its tag histories.', {
          count: action.items.length,
        }),
      ];
    case 'deleteImage':
      return [t('No tag history names it after the trimming.')];
    default:
      return [];
  }
};

/** The report of a prune in the user's language, ready to be kept. */
const pruneReport = (
  t: TFunction,
  { reviewed, project, userName }: StartedRun<PruneKind>,
  state: RunState,
): RunReport => {
  const { options, summary } = reviewed;
  return {
    title: t('Image Cleanup report'),
    dryRun: false,
    cluster: window.location.origin,
    project,
    user: userName(),
    policy: {
      inWords: pruneInWords(t, options),
      query: policyOptions[options.kind].toQuery(options).toString(),
    },
    startedAt: state.startedAt ?? 0,
    finishedAt: state.endedAt,
    objects: state.results
      .slice(0, state.done)
      .map(({ action, outcome }) =>
        reportAction(action, outcome, outcomeSentence(t, outcome), reasonsOf(t, action)),
      ),
    notChecked: summary.gaps.map((gap) => gapSentence(t, gap)),
    invalidReferences: summary.invalidReferences,
  };
};

/** A prune that was started, with its report. */
export const pruneRun = (started: StartedRun<PruneKind>): ReportedRun => ({
  run: started.run,
  report: (t, state) => pruneReport(t, started, state),
  aboutSpace: (t, language) =>
    t('The registry keeps the data: {{size}} are reclaimable at the next hard prune.', {
      size: bytesText(language, started.reviewed.review.bytes),
    }),
  Body: ReportBody,
});
