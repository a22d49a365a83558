import type { TFunction } from 'i18next';
import type { Run, RunState } from '../../../../../cluster/run/run';
import { reportAction, type RunReport } from '../../../../../domain/report';
import type { RunAction } from '../../../../../domain/model/action';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import { pruneToQuery } from '../../../../../domain/policies/oc/options/pruneQuery';
import type { StartedRun } from '../../../report/startedRun';
import type { UserName } from '../../../report/userName';
import { bytesText } from '../../../../../words/facts/bytes';
import { gapSentence } from '../../../../../words/facts/gap';
import { outcomeSentence } from '../../../../../words/run/outcome';
import { pruneInWords } from '../../../../../words/policies/oc/pruneInWords';
import type { ReviewedPrune } from './reviewedPrune';

/** What a report of a prune is about, besides the run itself. */
interface PruneReportContext {
  /** Null for all projects. */
  readonly project: string | null;
  /** Who started the run. */
  readonly userName: UserName;
  readonly input: PruneOptions;
  readonly reviewed: ReviewedPrune;
}

const reasonsOf = (t: TFunction, action: RunAction): readonly string[] => {
  switch (action.type) {
    case 'trimHistory':
      return [t('{{count}} items of its tag histories go.', { count: action.items.length })];
    case 'deleteImage':
      return [t('No tag history names it after the trimming.')];
    default:
      return [];
  }
};

/** The report of a prune in the user's language, ready to be kept. */
export const buildPruneReport = (
  t: TFunction,
  state: RunState,
  { project, userName, input, reviewed }: PruneReportContext,
): RunReport => ({
  title: t('Image Cleanup report'),
  rehearsal: false,
  cluster: window.location.origin,
  project,
  user: userName(),
  policy: { inWords: pruneInWords(t, input), query: pruneToQuery(input).toString() },
  startedAt: state.startedAt ?? 0,
  finishedAt: state.endedAt,
  objects: state.results
    .slice(0, state.done)
    .map(({ action, outcome }) =>
      reportAction(action, outcome, outcomeSentence(t, outcome), reasonsOf(t, action)),
    ),
  notChecked: reviewed.summary.gaps.map((gap) => gapSentence(t, gap)),
  invalidReferences: reviewed.summary.invalidReferences,
});

/** A prune that was started, with its report. */
export const pruneRun = (run: Run, context: PruneReportContext): StartedRun => ({
  run,
  report: (t, state) => buildPruneReport(t, state, context),
  aboutSpace: (t, language) =>
    t('The registry keeps the data: {{size}} are reclaimable at the next hard prune.', {
      size: bytesText(language, context.reviewed.review.bytes),
    }),
});
