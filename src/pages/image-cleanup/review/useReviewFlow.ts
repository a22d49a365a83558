import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../../cluster/request/errors';
import { serverClock } from '../../../console/connection/consoleConnection';
import type { Selection } from '../../../domain/tags/review/review';
import { cleanupRun } from '../report/buildReport';
import type { StartedRun } from '../report/startedRun';
import type { Workspace } from '../tags/state/workspace';
import { NotPlannedError, planForReview } from './planForReview';
import { learnPrunedImages } from '../../../workflow/cleanup/prunedImages';
import type { ReviewedCleanup, WorkloadChoice } from './reviewedCleanup';
import type { RunCourse } from './runFlow';
import { useRunFlow, type RunFlow } from './useRunFlow';
import { withChoices, workloadChoices } from './workloadChoices';

/** *Review and delete*, step by step. */
export interface ReviewFlow extends RunFlow<ReviewedCleanup> {
  /** Reviews a smaller or otherwise decided selection. */
  readonly change: (
    from: ReviewedCleanup,
    selection: Selection,
    workloads: readonly WorkloadChoice[],
  ) => void;
}

/** What a review stands on. */
export interface ReviewGround extends Pick<Workspace, 'engine' | 'policy' | 'project' | 'access'> {
  readonly snapshot: Pick<Workspace['snapshot'], 'refresh'>;
}

/**
 * The course of a review of what was chosen.
 * @param onRun told when a run begins, so that its report stays
 */
export const useReviewFlow = (
  workspace: ReviewGround,
  chosen: Selection,
  onRun: (started: StartedRun) => void,
): ReviewFlow => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { engine, policy, project, access, snapshot } = workspace;
  const { refresh } = snapshot;
  const course = useMemo((): RunCourse<ReviewedCleanup> => {
    const readAll = async (tags: Selection['tags'], signal: AbortSignal) => {
      const { mayListImages } = await refresh();
      if (!mayListImages) await learnPrunedImages(engine, tags, signal);
    };
    const review = async (
      wanted: Selection,
      decided: readonly WorkloadChoice[],
    ): Promise<ReviewedCleanup> => {
      const summary = await planForReview(engine, policy, serverClock.now());
      const workloads = await workloadChoices(
        engine,
        wanted,
        policy.protectInUse,
        access,
        new Map(decided.map(({ row, choice }) => [row.key, choice])),
      );
      const selection = withChoices(wanted, workloads);
      return { selection, workloads, review: await engine.review(selection), summary };
    };
    return {
      read: async (earlier, signal) => {
        const wanted = earlier?.selection ?? chosen;
        await readAll(wanted.tags, signal);
        return review(wanted, earlier?.workloads ?? []);
      },
      refresh: ({ selection }, signal) => readAll(selection.tags, signal),
      again: ({ selection, workloads }) => review(selection, workloads),
      work: {},
      started: (run, { review: reviewed, summary }, userName) =>
        cleanupRun(run, reviewed, { project, userName, policy, summary }),
      failure: (error) =>
        error instanceof NotPlannedError
          ? t('The policy has a mistake. Close this, and mend the policy first.')
          : messageOf(error),
      onRun,
    };
  }, [engine, policy, project, access, refresh, chosen, onRun, t]);
  const flow = useRunFlow(course);
  return useMemo(
    () => ({
      ...flow,
      change: (from, next, workloads) => {
        const selection = withChoices(next, workloads);
        const shown = { ...from, selection, workloads };
        flow.revise(shown, async () => ({ ...shown, review: await engine.review(selection) }));
      },
    }),
    [flow, engine],
  );
};
