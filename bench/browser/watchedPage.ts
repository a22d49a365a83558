import type { BrowserContext, Page } from '@playwright/test';

/** A task that held up the page's own thread. Milliseconds since the page was opened. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** What the page notes about itself while it is measured. */
interface Watch {
  readonly longTasks: LongTask[];
  /** When the first whole plan was on screen. */
  planAt: number | null;
}

declare global {
  interface Window {
    imageCleanupBench?: Watch;
  }
}

/** Runs in the browser, before anything else. */
const watch = (wholePlan: readonly string[]): void => {
  const notes: Watch = { longTasks: [], planAt: null };
  window.imageCleanupBench = notes;
  // Every page of every list is wanted, and the buffer holds 250 only.
  performance.setResourceTimingBufferSize(10_000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const shown = document.querySelector('main')?.textContent ?? '';
    if (wholePlan.every((text) => shown.includes(text))) notes.planAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/**
 * A page that notes its long tasks and when the first whole plan appears.
 * @param wholePlan texts that stand together once the plan of a whole read is shown
 */
export const watchedPage = async (
  context: BrowserContext,
  wholePlan: readonly string[],
): Promise<Page> => {
  const page = await context.newPage();
  await page.addInitScript(watch, wholePlan);
  return page;
};

/** Waits for the first whole plan. @returns milliseconds since the page was opened */
export const planShownAt = async (page: Page): Promise<number> => {
  const shown = await page.waitForFunction(() => window.imageCleanupBench?.planAt ?? null, null, {
    timeout: 120_000,
  });
  return (await shown.jsonValue()) ?? NaN;
};

/** Milliseconds since the page was opened. */
export const timeIn = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** All tasks so far that took 50 ms or more; browsers do not tell shorter ones. */
export const longTasksOf = (page: Page): Promise<readonly LongTask[]> =>
  page.evaluate(() => window.imageCleanupBench?.longTasks ?? []);

/** Duration of the longest task that ended between two moments; 0 when none took 50 ms. */
export const longestBetween = (tasks: readonly LongTask[], from: number, to: number): number =>
  Math.max(
    0,
    ...tasks
      .filter(({ start, duration }) => start + duration > from && start < to)
      .map(({ duration }) => duration),
  );
