import type { TFunction } from 'i18next';
import type { RunState } from '../../../cluster';
import { reportAction, type RunReport } from '../../../domain/export';
import type { Review } from '../../../domain/plan/review';
import type { PlanSummary } from '../../../domain/plan/views';
import { policyToQuery } from '../../../domain/policy';
import type { PolicyInput } from '../../../domain/policy/policy';
import { gapSentence } from '../words/gap';
import { outcomeSentence } from '../words/outcome';
import { policyInWords } from '../words/policy';
import { reasonSentence } from '../words/reason';

/** What a report is about, besides the run itself. */
export interface ReportContext {
  /** Null for all projects. */
  readonly project: string | null;
  /** Who started the run; null where the API does not say. */
  readonly user: string | null;
  readonly policy: PolicyInput;
  /** The plan that the review stood on. */
  readonly summary: PlanSummary | null;
}

/** The report of a run in the user's language, ready to be kept. */
export const buildReport = (
  t: TFunction,
  review: Review,
  state: RunState,
  { project, user, policy, summary }: ReportContext,
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
    user,
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
    notChecked: (summary?.gaps ?? []).map((gap) => gapSentence(t, gap)),
    invalidReferences: summary?.invalidReferences ?? [],
  };
};
