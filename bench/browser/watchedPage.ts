import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** When the first whole plan was on screen, in milliseconds since the page was opened. */
    imageCleanupPlanAt?: number;
  }
}

/** Runs in the browser, before anything else. */
const watch = (wholePlan: readonly string[]): void => {
  // Every page of every list is wanted, and the buffer holds 250 only.
  performance.setResourceTimingBufferSize(10_000);
  const look = (): void => {
    const shown = document.querySelector('main')?.textContent ?? '';
    if (wholePlan.every((text) => shown.includes(text))) {
      window.imageCleanupPlanAt = performance.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
};

/**
 * A page that notes when the first whole plan appears.
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
  const shown = await page.waitForFunction(() => window.imageCleanupPlanAt ?? null, null, {
    timeout: 120_000,
  });
  return (await shown.jsonValue()) ?? NaN;
};

/** Milliseconds since the page was opened. */
export const timeIn = (page: Page): Promise<number> => page.evaluate(() => performance.now());
