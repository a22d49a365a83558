import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { execute, rehearse } from '../../../cluster/run/startRun';
import { serverClock } from '../../../console/connection/consoleConnection';
import { type RunState } from '../../../cluster/run/run';
import type { Instant } from '../../../domain/snapshot/records';
import { askUserName, noName } from '../report/userName';
import { isSameRun, type FlowStep, type Reviewed, type RunCourse } from './runFlow';

/** Milliseconds after which a read is too old to begin a run on: live signals may have missed some. */
const LATE = 300_000;

/** A review, step by step. */
export interface RunFlow<R extends Reviewed> {
  readonly state: FlowStep<R>;
  /**
   * Shows what the user took out or in, and reviews that.
   * @param shown what is on screen until then
   */
  readonly revise: (shown: R, plan: () => Promise<R>) => void;
  /** Has the server rehearse exactly what is on screen. */
  readonly rehearse: (reviewed: R) => void;
  /**
   * Carries out exactly what was rehearsed, except what the dry run refused. What was read too long
   * ago is read again first; where that, or live signals, tell of something that changes it, such as
   * a new pod that uses a tag, it goes back to the review instead. Until it begins, closing the
   * dialog or going back keeps it from ever beginning.
   */
  readonly execute: (reviewed: R, rehearsal: RunState) => void;
  /** Begins again with a complete read. */
  readonly restart: () => void;
}

const isLate = (readAt: Instant | null, now: Instant | null): boolean =>
  readAt === null || now === null || now - readAt > LATE;

/** Ends what a controller was for, and begins anew. */
const renewed = (held: { current: AbortController | null }): AbortController => {
  held.current?.abort();
  held.current = new AbortController();
  return held.current;
};

/**
 * The course of one review. It begins with a complete read and a plan of its own; from then on the
 * review that is shown is the one that is rehearsed and carried out.
 */
export const useRunFlow = <R extends Reviewed>(course: RunCourse<R>): RunFlow<R> => {
  const [state, setState] = useState<FlowStep<R>>({ step: 'reading' });
  const current = useRef(course);
  useEffect(() => {
    current.current = course;
  }, [course]);
  const stop = useRef<AbortController | null>(null);
  const last = useRef<R | null>(null);
  /** When the latest read began: what it says may be as old as that. */
  const readAt = useRef<Instant | null>(null);
  const userName = useRef(noName);

  const fail = useCallback(
    (error: unknown) => setState({ step: 'failed', message: current.current.failure(error) }),
    [],
  );

  const begin = useCallback(async () => {
    const { signal } = renewed(stop);
    try {
      userName.current = askUserName();
      const began = serverClock.now();
      const reviewed = await current.current.read(last.current, signal);
      if (signal.aborted) return;
      last.current = reviewed;
      readAt.current = began;
      setState({ step: 'review', reviewed, busy: false, changed: false });
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }, [fail]);

  // Once: later changes of the page must not take the ground from under the review.
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

  const revise = useCallback(
    (shown: R, plan: () => Promise<R>) => {
      last.current = shown;
      const atReview = (reviewed: R, busy: boolean) =>
        setState((now) =>
          now.step === 'review' ? { ...now, reviewed, busy, changed: false } : now,
        );
      atReview(shown, true);
      plan().then((reviewed) => {
        // Something else was taken out or in meanwhile.
        if (last.current !== shown) return;
        last.current = reviewed;
        atReview(reviewed, false);
      }, fail);
    },
    [fail],
  );

  const startRehearsal = useCallback((reviewed: R) => {
    const { signal } = renewed(stop);
    let done = 0;
    setState({ step: 'rehearsing', reviewed, done });
    void rehearse(reviewed.review.actions, {
      ...current.current.work,
      signal,
      onOutcome: () => {
        done += 1;
        if (!signal.aborted) setState({ step: 'rehearsing', reviewed, done });
      },
    }).then((rehearsal) => {
      if (!signal.aborted) setState({ step: 'confirm', reviewed, rehearsal, checking: false });
    });
  }, []);

  // A second click while the first one is being looked at must not start a second run.
  const checking = useRef<AbortController | null>(null);
  const startRun = useCallback(
    (reviewed: R, rehearsal: RunState) => {
      if (checking.current !== null && !checking.current.signal.aborted) return;
      const controller = renewed(stop);
      const { signal } = controller;
      checking.current = controller;
      setState({ step: 'confirm', reviewed, rehearsal, checking: true });
      const start = async () => {
        const { refresh, again, work, started: tellOf, onRun } = current.current;
        const now = serverClock.now();
        if (isLate(readAt.current, now)) {
          await refresh(reviewed, signal);
          readAt.current = now;
        }
        const latest = await again(reviewed);
        // Nothing may be awaited from here to the run: who cancelled was told that it does not begin.
        if (signal.aborted) return;
        if (!isSameRun(reviewed, latest)) {
          last.current = latest;
          setState({ step: 'review', reviewed: latest, busy: false, changed: true });
          return;
        }
        const run = execute(reviewed.review.actions, { ...work, rehearsal });
        const started = tellOf(run, latest, userName.current);
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
          if (checking.current === controller) checking.current = null;
        });
    },
    [fail],
  );

  return useMemo(
    () => ({ state, revise, rehearse: startRehearsal, execute: startRun, restart }),
    [state, revise, startRehearsal, startRun, restart],
  );
};
