import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../../../../cluster/request/errors';
import { serverClock } from '../../../../../console/connection/consoleConnection';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import { validatePrune } from '../../../../../domain/policies/oc/options/validatePrune';
import type { PruneEngine } from '../../../../../engine/pruneEngine';
import type { StartedRun } from '../../../report/startedRun';
import type { RunCourse } from '../../../review/runFlow';
import { useRunFlow, type RunFlow } from '../../../review/useRunFlow';
import { planReview } from './planReview';
import { pruneRun } from './pruneReport';
import { PruneStoppedError, type ReviewedPrune } from './reviewedPrune';

/** *Review and prune*, step by step. */
export interface PruneFlow extends RunFlow<ReviewedPrune> {
  /** Plans anew without these streams (`namespace/name`). */
  readonly leaveOut: (from: ReviewedPrune, streams: readonly string[]) => void;
}

/** What a review stands on. */
export interface PruneGround {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: PruneEngine;
  readonly input: PruneOptions;
  readonly refresh: () => Promise<unknown>;
  /** Told which streams are left out, so that other plans of the page leave them out too. */
  readonly onLeaveOut: (streams: readonly string[]) => void;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: StartedRun) => void;
}

/** The course of a review of a prune. */
export const usePruneFlow = ({
  project,
  engine,
  input,
  refresh,
  onLeaveOut,
  onRun,
}: PruneGround): PruneFlow => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const course = useMemo((): RunCourse<ReviewedPrune> => {
    const valid = validatePrune(input, project);
    return {
      read: async (earlier) => {
        await refresh();
        return planReview(engine, input, serverClock.now(), earlier?.leftOut ?? []);
      },
      refresh,
      again: ({ now, leftOut }) => planReview(engine, input, now, leftOut),
      work: {
        itemsToTrim: (stream) => engine.itemsToTrim(stream),
        listedIn: (page) => engine.listedIn(page),
        ...(valid.ok && { atOnce: valid.atOnce }),
      },
      started: (run, reviewed, userName) => pruneRun(run, { project, userName, input, reviewed }),
      failure: (error) =>
        error instanceof PruneStoppedError
          ? t('By what was read just now the prune is stopped. The page tells by what.')
          : messageOf(error),
      onRun,
    };
  }, [project, engine, input, refresh, onRun, t]);
  const flow = useRunFlow(course);
  return useMemo(
    () => ({
      ...flow,
      leaveOut: (from, leftOut) => {
        onLeaveOut(leftOut);
        flow.revise({ ...from, leftOut }, () =>
          planReview(engine, input, serverClock.now(), leftOut),
        );
      },
    }),
    [flow, engine, input, onLeaveOut],
  );
};
