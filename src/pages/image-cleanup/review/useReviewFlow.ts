import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute, messageOf, rehearse, serverClock, type RunState } from '../../../cluster';
import type { Review, Selection } from '../../../domain/plan/review';
import { cleanupRun } from '../report/buildReport';
import type { StartedRun } from '../report/startedRun';
import { askUserName, noName } from '../report/userName';
import type { Workspace } from '../state/workspace';
import { NotPlannedError, planForReview } from './planForReview';
import { learnPrunedImages } from './prunedImages';
import type { ReviewStep, WorkloadChoice } from './reviewFlow';
import { withChoices, workloadChoices } from './workloadChoices';

/** *Review and delete*, step by step. */
export interface ReviewFlow {
  readonly state: ReviewStep;
  /** Reviews a smaller or otherwise decided selection. */
  readonly change: (selection: Selection, workloads: readonly WorkloadChoice[]) => void;
  /** Has the server rehearse exactly what is on screen. */
  readonly rehearse: (review: Review) => void;
  /**
   * Carries out exactly what was rehearsed, except what the dry run refused; where live signals told meanwhile of something that
   * changes it, such as a new pod that uses a tag, it goes back to the review instead. Until it
   * begins, closing the dialog or going back keeps it from ever beginning.
   */
  readonly execute: (review: Review, rehearsal: RunState) => void;
  /** Begins again with a complete read. */
  readonly restart: () => void;
}

/** What a review stands on. */
export interface ReviewGround extends Pick<Workspace, 'engine' | 'policy' | 'project' | 'access'> {
  readonly snapshot: Pick<Workspace['snapshot'], 'refresh'>;
}

/** Whether two reviews do the same to the same objects, and ask for the same acts. */
const isSameDeed = (a: Review, b: Review): boolean =>
  JSON.stringify([a.actions, a.acts]) === JSON.stringify([b.actions, b.acts]);

/**
 * The course of one review. It begins with a complete read and a plan of its own; from then on the
 * review that is shown is the one that is rehearsed and carried out.
 */
export const useReviewFlow = (
  workspace: ReviewGround,
  chosen: Selection,
  onRun: (started: StartedRun) => void,
): ReviewFlow => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { engine, policy, project, access, snapshot } = workspace;
  const { refresh } = snapshot;
  const [state, setState] = useState<ReviewStep>({ step: 'reading' });
  const stop = useRef<AbortController | null>(null);
  // What a review that begins again goes on with: rows that were left out stay out.
  const wanted = useRef<{ selection: Selection; workloads: readonly WorkloadChoice[] }>({
    selection: chosen,
    workloads: [],
  });

  const userName = useRef(noName);

  const fail = useCallback(
    (error: unknown) =>
      setState({
        step: 'failed',
        message:
          error instanceof NotPlannedError
            ? t('The policy has a mistake. Close this, and mend the policy first.')
            : messageOf(error),
      }),
    [t],
  );

  const begin = useCallback(async () => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    try {
      userName.current = askUserName();
      const { mayListImages } = await refresh();
      const earlier = wanted.current;
      if (!mayListImages) {
        await learnPrunedImages(engine, earlier.selection.tags, controller.signal);
      }
      await planForReview(engine, policy, serverClock.now());
      const workloads = await workloadChoices(
        engine,
        earlier.selection,
        policy.protectInUse,
        access,
        new Map(earlier.workloads.map(({ row, choice }) => [row.key, choice])),
      );
      const selection = withChoices(earlier.selection, workloads);
      const review = await engine.review(selection);
      if (controller.signal.aborted) return;
      wanted.current = { selection, workloads };
      setState({ step: 'review', selection, workloads, review, busy: false, changed: false });
    } catch (error) {
      if (!controller.signal.aborted) fail(error);
    }
  }, [refresh, engine, policy, access, fail]);

  // Once, with what the page held when the review was opened: later changes of the page must not
  // take the ground from under it.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void begin();
  }, [begin]);
  useEffect(() => () => stop.current?.abort(), []);

  const restart = useCallback(() => {
    setState({ step: 'reading' });
    void begin();
  }, [begin]);

  const change = useCallback(
    (next: Selection, workloads: readonly WorkloadChoice[]) => {
      const selection = withChoices(next, workloads);
      wanted.current = { selection, workloads };
      setState((last) =>
        last.step === 'review'
          ? { ...last, selection, workloads, busy: true, changed: false }
          : last,
      );
      engine
        .review(selection)
        .then(
          (review) =>
            setState((last) =>
              last.step === 'review' && last.selection === selection
                ? { ...last, review, busy: false }
                : last,
            ),
          fail,
        );
    },
    [engine, fail],
  );

  const startRehearsal = useCallback((review: Review) => {
    const controller = new AbortController();
    stop.current = controller;
    let done = 0;
    setState({ step: 'rehearsing', review, done });
    void rehearse(review.actions, {
      signal: controller.signal,
      onOutcome: () => {
        done += 1;
        if (!controller.signal.aborted) setState({ step: 'rehearsing', review, done });
      },
    }).then((rehearsal) => {
      if (!controller.signal.aborted) {
        setState({ step: 'confirm', review, rehearsal, checking: false });
      }
    });
  }, []);

  // A second click while the first one is being looked at must not start a second run.
  const starting = useRef<AbortController | null>(null);
  const startRun = useCallback(
    (review: Review, rehearsal: RunState) => {
      if (starting.current !== null && !starting.current.signal.aborted) return;
      const controller = new AbortController();
      const { signal } = controller;
      starting.current = controller;
      stop.current = controller;
      setState({ step: 'confirm', review, rehearsal, checking: true });
      const start = async () => {
        const summary = await planForReview(engine, policy, serverClock.now());
        const { selection, workloads } = wanted.current;
        const latest = await engine.review(selection);
        // Nothing may be awaited from here to the run: who cancelled was told that it does not begin.
        if (signal.aborted) return;
        if (!isSameDeed(review, latest)) {
          setState({
            step: 'review',
            selection,
            workloads,
            review: latest,
            busy: false,
            changed: true,
          });
          return;
        }
        const run = execute(review.actions, { rehearsal });
        const started = cleanupRun(run, review, {
          project,
          userName: userName.current,
          policy,
          summary,
        });
        setState({ step: 'running', started });
        onRun(started);
        await run.done;
        setState({ step: 'report', started });
      };
      start()
        .catch((error: unknown) => {
          if (!signal.aborted) fail(error);
        })
        .finally(() => {
          if (starting.current === controller) starting.current = null;
        });
    },
    [engine, onRun, project, policy, fail],
  );

  return useMemo(
    () => ({ state, change, rehearse: startRehearsal, execute: startRun, restart }),
    [state, change, startRehearsal, startRun, restart],
  );
};
