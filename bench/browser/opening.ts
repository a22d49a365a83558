import type { Page } from '@playwright/test';
import { firstPagesOf, listRequestsOf } from './apiRequests';
import { planShownAt, timeIn } from './watchedPage';

/** One opening of the page. Milliseconds since then. */
export interface Opening {
  /** The first request for a list: the console and the plugin have started. */
  readonly readingAt: number;
  /** The first whole plan on screen. */
  readonly planAt: number;
  /** What came with that plan, such as the rows of the table, is there too. */
  readonly settledAt: number;
  /** First pages of the lists that were read. */
  readonly lists: readonly string[];
}

/** After the plan, in milliseconds. */
const SETTLE = 1_500;

/** Opens the page and follows it until the first whole plan is on screen. */
export const openPage = async (page: Page, url: string): Promise<Opening> => {
  await page.goto(url, { waitUntil: 'commit' });
  const planAt = await planShownAt(page);
  await page.waitForTimeout(SETTLE);
  const settledAt = await timeIn(page);
  const requests = await listRequestsOf(page);
  return {
    readingAt: Math.min(...requests.map(({ start }) => start)),
    planAt,
    settledAt,
    lists: firstPagesOf(requests),
  };
};
