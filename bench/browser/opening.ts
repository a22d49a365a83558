import type { Page } from '@playwright/test';
import { firstPagesOf, listRequestsOf } from './apiRequests';
import { longestBetween, longTasksOf, planShownAt } from './watchedPage';

/** One opening of the page, in milliseconds. */
export interface Opening {
  /** From the navigation to the first whole plan on screen, the console itself included. */
  readonly openToPlan: number;
  /** From the first request for a list to that plan. */
  readonly readToPlan: number;
  /** The longest task on the page's own thread in that time. */
  readonly longestTask: number;
  /** The longest before it: the console that starts, and the plugin's code that is loaded. */
  readonly longestTaskStarting: number;
  /** First pages of the lists that were read. */
  readonly lists: readonly string[];
}

/** Opens the page and follows it until the first whole plan is on screen. */
export const timeOpening = async (page: Page, url: string): Promise<Opening> => {
  await page.goto(url, { waitUntil: 'commit' });
  const plan = await planShownAt(page);
  const requests = await listRequestsOf(page);
  const reading = Math.min(...requests.map(({ start }) => start));
  const tasks = await longTasksOf(page);
  return {
    openToPlan: plan,
    readToPlan: plan - reading,
    longestTask: longestBetween(tasks, reading, plan),
    longestTaskStarting: longestBetween(tasks, 0, reading),
    lists: firstPagesOf(requests),
  };
};
