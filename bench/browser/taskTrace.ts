import type { Browser, Page } from '@playwright/test';

const TASKS = 'disabled-by-default-devtools.timeline';
const MARKS = 'blink.user_timing';
/** Ties the clock of the trace to the page's. */
const SYNC = 'image-cleanup-bench';

/** An event of Chromium's trace; times in microseconds of the trace's own clock. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** How long its thread really had the processor. */
  readonly tdur?: number;
}

/** A task on the page's own thread. Milliseconds; `start` since the page was opened. */
export interface Task {
  readonly start: number;
  readonly duration: number;
  /** Without the time in which other programs had the processor. */
  readonly cpu: number;
}

/** The longest task of some time, by either measure; 0 when there was none. */
export interface Longest {
  readonly duration: number;
  readonly cpu: number;
}

/**
 * The tasks of the thread on which the page made its mark.
 * @param markedAt when that was, in milliseconds since the page was opened
 * @throws when the trace holds no such mark
 * @internal
 */
export const tasksOf = (events: readonly TraceEvent[], markedAt: number): readonly Task[] => {
  const sync = events.find(({ name }) => name === SYNC);
  if (!sync) throw new Error('the trace of the browser is not whole');
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === sync.pid && tid === sync.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: markedAt + (ts - sync.ts) / 1000,
      duration: dur / 1000,
      cpu: tdur / 1000,
    }));
};

/** The longest of the tasks that ran between two moments. */
export const longestBetween = (tasks: readonly Task[], from: number, to: number): Longest => {
  const ran = tasks.filter(({ start, duration }) => start + duration > from && start < to);
  return {
    duration: Math.max(0, ...ran.map(({ duration }) => duration)),
    cpu: Math.max(0, ...ran.map(({ cpu }) => cpu)),
  };
};

/** Begins to note the tasks of a page, before it is opened; one page of a browser at a time. */
export const startTaskTrace = (browser: Browser, page: Page): Promise<void> =>
  browser.startTracing(page, { categories: [TASKS, MARKS] });

/** Ends it. @returns all tasks since the page was opened */
export const stopTaskTrace = async (browser: Browser, page: Page): Promise<readonly Task[]> => {
  const markedAt = await page.evaluate((name) => performance.mark(name).startTime, SYNC);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return tasksOf(trace.traceEvents, markedAt);
};
