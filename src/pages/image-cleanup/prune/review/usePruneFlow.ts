import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute, messageOf, rehearse, serverClock, type RunState } from '../../../../cluster';
import type { PruneInput } from '../../../../domain/prune/pruneInput';
import { validatePrune } from '../../../../domain/prune/validatePrune';
import type { PruneEngine } from '../../../../engine/pruneEngine';
import type { StartedRun } from '../../report/startedRun';
import { askUserName, noName } from '../../report/userName';
import { pruneRun } from './pruneReport';
import { PruneStoppedError, type PruneStep, type ReviewedPrune } from './pruneFlow';
import { isSamePrune, planReview } from './planReview';

/** *Review and prune*, step by step. */
export interface PruneFlow {
  readonly state: PruneStep;
  /** Plans anew without these streams (`namespace/name`). */
  readonly leaveOut: (streams: readonly string[]) => void;
  /** Has the server rehearse exactly what is on screen. */
  readonly rehearse: (reviewed: ReviewedPrune) => void;
  /**
   * Carries out exactly what was rehearsed, except what the dry run refused; where live signals
   * told meanwhile of something that changes it, it goes back to the review instead. Until it
   * begins, closing the dialog or going back keeps it from ever beginning.
   */
  readonly execute: (reviewed: ReviewedPrune, rehearsal: RunState) => void;
  /** Begins again with a complete read. */
  readonly restart: () => void;
}

/** What a review stands on. */
export interface PruneGround {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: PruneEngine;
  readonly input: PruneInput;
  readonly refresh: () => Promise<unknown>;
  /** Told which streams are left out, so that other plans of the page leave them out too. */
  readonly onLeaveOut: (streams: readonly string[]) => void;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: StartedRun) => void;
}

/**
 * The course of one review. It begins with a complete read and a plan of its own; from then on what
 * is shown is what is rehearsed and carried out.
 */
export const usePruneFlow = ({
  project,
  engine,
  input,
  refresh,
  onLeaveOut,
  onRun,
}: PruneGround): PruneFlow => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [state, setState] = useState<PruneStep>({ step: 'reading' });
  const stop = useRef<AbortController | null>(null);
  const leftOut = useRef<readonly string[]>([]);
  const userName = useRef(noName);

  const fail = useCallback(
    (error: unknown) =>
      setState({
        step: 'failed',
        message:
          error instanceof PruneStoppedError
            ? t('By what was read just now the prune is stopped. The page tells by what.')
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
      await refresh();
      const reviewed = await planReview(engine, input, serverClock.now(), leftOut.current);
      if (controller.signal.aborted) return;
      setState({ step: 'review', reviewed, busy: false, changed: false });
    } catch (error) {
      if (!controller.signal.aborted) fail(error);
    }
  }, [engine, input, refresh, fail]);

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

  const leaveOut = useCallback(
    (streams: readonly string[]) => {
      leftOut.current = streams;
      onLeaveOut(streams);
      setState((last) => (last.step === 'review' ? { ...last, busy: true, changed: false } : last));
      planReview(engine, input, serverClock.now(), streams).then(
        (reviewed) =>
          setState((last) =>
            last.step === 'review' && leftOut.current === streams
              ? { ...last, reviewed, busy: false }
              : last,
          ),
        fail,
      );
    },
    [engine, input, onLeaveOut, fail],
  );

  const work = useMemo(() => {
    const valid = validatePrune(input, project);
    return {
      itemsToTrim: (stream: ArrayBuffer) => engine.itemsToTrim(stream),
      ...(valid.ok && { atOnce: valid.atOnce }),
    };
  }, [engine, input, project]);

  const startRehearsal = useCallback(
    (reviewed: ReviewedPrune) => {
      const controller = new AbortController();
      stop.current = controller;
      let done = 0;
      setState({ step: 'rehearsing', reviewed, done });
      void rehearse(reviewed.review.actions, {
        ...work,
        signal: controller.signal,
        onOutcome: () => {
          done += 1;
          if (!controller.signal.aborted) setState({ step: 'rehearsing', reviewed, done });
        },
      }).then((rehearsal) => {
        if (!controller.signal.aborted) {
          setState({ step: 'confirm', reviewed, rehearsal, checking: false });
        }
      });
    },
    [work],
  );

  // A second click while the first one is being looked at must not start a second run.
  const starting = useRef<AbortController | null>(null);
  const startRun = useCallback(
    (reviewed: ReviewedPrune, rehearsal: RunState) => {
      if (starting.current !== null && !starting.current.signal.aborted) return;
      const controller = new AbortController();
      const { signal } = controller;
      starting.current = controller;
      stop.current = controller;
      setState({ step: 'confirm', reviewed, rehearsal, checking: true });
      const start = async () => {
        const latest = await planReview(engine, input, reviewed.now, reviewed.leftOut);
        // Nothing may be awaited from here to the run: who cancelled was told that it does not begin.
        if (signal.aborted) return;
        if (!isSamePrune(reviewed.review, latest.review)) {
          setState({ step: 'review', reviewed: latest, busy: false, changed: true });
          return;
        }
        const run = execute(reviewed.review.actions, {
          ...work,
          listedIn: (page) => engine.listedIn(page),
          rehearsal,
        });
        const started = pruneRun(run, {
          project,
          userName: userName.current,
          input,
          reviewed,
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
    [engine, input, project, work, onRun, fail],
  );

  return useMemo(
    () => ({ state, leaveOut, rehearse: startRehearsal, execute: startRun, restart }),
    [state, leaveOut, startRehearsal, startRun, restart],
  );
};
