import type { Page } from '@playwright/test';
import { firstPagesOf, listRequestsOf } from './apiRequests';
import { planShownAt } from './watchedPage';

/** One opening of the page. Milliseconds since then. */
export interface Opening {
  /** The first request for a list: the console and the plugin have started. */
  readonly readingAt: number;
  /** The first whole plan on screen. */
  readonly planAt: number;
  /** First pages of the lists that were read. */
  readonly lists: readonly string[];
}

/** Opens the page and follows it until the first whole plan is on screen. */
export const openPage = async (page: Page, url: string): Promise<Opening> => {
  await page.goto(url, { waitUntil: 'commit' });
  const planAt = await planShownAt(page);
  const requests = await listRequestsOf(page);
  return {
    readingAt: Math.min(...requests.map(({ start }) => start)),
    planAt,
    lists: firstPagesOf(requests),
  };
};
