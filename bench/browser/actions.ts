import type { Page } from '@playwright/test';
import { nextPageButton, olderThanField, openPolicy, tableFilter, tagsField } from './pageParts';
import { timeIn } from './watchedPage';

/** From when to when something was done, in milliseconds since the page was opened. */
export type Period = readonly [from: number, to: number];

/** When a person did what. */
export interface Actions {
  readonly filtering: Period;
  readonly scrolling: Period;
  readonly changingPolicy: Period;
}

/** Between two keys, as of somebody who types fast. */
const KEY = 70;
/** After the last key, so that what was put off is done as well. */
const SETTLE = 1_500;
const PAGES = 5;

/** Does something and lets the page come to rest after it. */
export const during = async (page: Page, act: () => Promise<void>): Promise<Period> => {
  const from = await timeIn(page);
  await act();
  await page.waitForTimeout(SETTLE);
  return [from, await timeIn(page)];
};

/** Types a name into the filter of the table, and clears it again. */
export const filter = async (page: Page): Promise<void> => {
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

/** Scrolls and turns pages. */
export const scroll = async (page: Page): Promise<void> => {
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

/** Types into the filter of the table, turns pages, and changes the policy, as a person would. */
export const act = async (page: Page): Promise<Actions> => {
  const filtering = await during(page, () => filter(page));
  const scrolling = await during(page, () => scroll(page));
  await openPolicy(page);
  const changingPolicy = await during(page, () => changePolicy(page));
  return { filtering, scrolling, changingPolicy };
};
