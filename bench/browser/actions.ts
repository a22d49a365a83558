import type { Page } from '@playwright/test';
import { nextPageButton, olderThanField, openPolicy, tableFilter, tagsField } from './pageParts';
import { longestBetween, longTasksOf, timeIn } from './watchedPage';

/** Longest tasks on the page's own thread while a person works, in milliseconds; and its heap. */
export interface ActionTimes {
  readonly longestTaskFiltering: number;
  readonly longestTaskChangingPolicy: number;
  readonly longestTaskScrolling: number;
  readonly heapBytes: number;
}

/** Between two keys, as of somebody who types fast. */
const KEY = 70;
/** After the last key, so that what was put off is done as well. */
const SETTLE = 1_500;
const PAGES = 5;

const longestWhile = async (page: Page, act: () => Promise<void>): Promise<number> => {
  const from = await timeIn(page);
  await act();
  await page.waitForTimeout(SETTLE);
  return longestBetween(await longTasksOf(page), from, await timeIn(page));
};

const filter = async (page: Page): Promise<void> => {
  await tableFilter(page).pressSequentially('service-00', { delay: KEY });
  await page.waitForTimeout(SETTLE);
  await tableFilter(page).fill('');
};

const changePolicy = async (page: Page): Promise<void> => {
  await olderThanField(page).fill('');
  await olderThanField(page).pressSequentially('45', { delay: KEY });
  await page.waitForTimeout(SETTLE);
  await tagsField(page).pressSequentially('/^v1\\.[0-6]\\.0$/', { delay: KEY });
};

const scroll = async (page: Page): Promise<void> => {
  for (let turned = 0; turned < PAGES; turned += 1) {
    await page.mouse.move(700, 600);
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(30);
    }
    await nextPageButton(page).click();
    await page.waitForTimeout(300);
  }
};

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
};

/** Types into the filter of the table, turns pages, and changes the policy, as a person would. */
export const timeActions = async (page: Page): Promise<ActionTimes> => {
  const longestTaskFiltering = await longestWhile(page, () => filter(page));
  const longestTaskScrolling = await longestWhile(page, () => scroll(page));
  await openPolicy(page);
  const longestTaskChangingPolicy = await longestWhile(page, () => changePolicy(page));
  const heapBytes = await heapOf(page);
  return { longestTaskFiltering, longestTaskChangingPolicy, longestTaskScrolling, heapBytes };
};
