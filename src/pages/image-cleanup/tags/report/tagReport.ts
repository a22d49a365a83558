import type { TFunction } from 'i18next';
import type { RunState } from '../../../../cluster/run/run';
import { policyOptions } from '../../../../domain/policies/options';
import { reportAction, type RunReport } from '../../../../domain/report';
import { gapSentence } from '../../../../words/facts/gap';
import { reasonSentence } from '../../../../words/facts/reason';
import { outcomeSentence } from '../../../../words/run/outcome';
import type { StartedRun } from '../../../../workflow/cleanup/cleanupState';
import type { OptionsFor } from '../../../../engine/engine';
import type { TagPolicyKind } from '../state/workspace';
import { ReportBody } from '../../report/ReportBody';
import type { ReportedRun } from '../../report/reportedRun';

/** A policy as sentences. */
export type PolicyInWords = (t: TFunction, options: OptionsFor<TagPolicyKind>) => readonly string[];

/** The report of a run in the user's language, ready to be kept. */
const tagReport = (
  t: TFunction,
  { kind, reviewed, project, userName }: StartedRun<TagPolicyKind>,
  policyInWords: PolicyInWords,
  state: RunState,
): RunReport => {
  const { review, options, summary } = reviewed;
  const reasons = new Map(
    review.tags.map(({ row, reasons: all }) => [
      row.key,
      all.map((reason) => reasonSentence(t, reason)),
    ]),
  );
  return {
    title: t('Image Cleanup report'),
    dryRun: false,
    cluster: window.location.origin,
    project,
    user: userName(),
    policy: {
      inWords: policyInWords(t, options),
      query: policyOptions[kind].toQuery(options).toString(),
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

/** A deletion of tags that was started, with its report. */
export const tagRun = (
  started: StartedRun<TagPolicyKind>,
  policyInWords: PolicyInWords,
): ReportedRun => ({
  run: started.run,
  report: (t, state) => tagReport(t, started, policyInWords, state),
  aboutSpace: (t) => t('No space was freed by this: it is reclaimable at the next prune.'),
  Body: ReportBody,
});
