import type { TFunction } from 'i18next';
import type { Run, RunState } from '../../../cluster/run/run';
import { reportAction, type RunReport } from '../../../domain/report';
import type { TagReview } from '../../../domain/tags/review/tagReview';
import type { TagSummary } from '../../../domain/tags/summary/tagSummary';
import { policyToQuery } from '../../../domain/policies/age';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import { gapSentence } from '../../../words/facts/gap';
import { outcomeSentence } from '../../../words/run/outcome';
import { policyInWords } from '../../../words/policies/age/policy';
import { reasonSentence } from '../../../words/facts/reason';
import type { StartedRun } from './startedRun';
import type { UserName } from './userName';

/** What a report is about, besides the run itself. */
export interface ReportContext {
  /** Null for all projects. */
  readonly project: string | null;
  /** Who started the run. */
  readonly userName: UserName;
  readonly policy: AgeOptions;
  /** The plan that the review stood on. */
  readonly summary: TagSummary;
}

/** The report of a run in the user's language, ready to be kept. */
export const buildReport = (
  t: TFunction,
  review: TagReview,
  state: RunState,
  { project, userName, policy, summary }: ReportContext,
): RunReport => {
  const reasons = new Map(
    review.tags.map(({ row, reasons: all }) => [
      row.key,
      all.map((reason) => reasonSentence(t, reason)),
    ]),
  );
  return {
    title: t('Image Cleanup report'),
    rehearsal: false,
    cluster: window.location.origin,
    project,
    user: userName(),
    policy: {
      inWords: policyInWords(t, policy),
      query: policyToQuery(policy).toString(),
    },
    startedAt: state.startedAt ?? 0,
    finishedAt: state.endedAt,
    objects: state.results
      .slice(0, state.done)
      .map(({ action, outcome }) =>
        reportAction(action, outcome, outcomeSentence(t, outcome), reasons.get(action.key) ?? []),
      ),
    notChecked: summary.gaps.map((gap) => gapSentence(t, gap)),
    invalidReferences: summary.invalidReferences,
  };
};

/** A cleanup that was started, with its report. */
export const cleanupRun = (run: Run, review: TagReview, context: ReportContext): StartedRun => ({
  run,
  report: (t, state) => buildReport(t, review, state, context),
  aboutSpace: (t) => t('No space was freed by this: it is reclaimable at the next prune.'),
});
