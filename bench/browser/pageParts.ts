import type { Locator, Page } from '@playwright/test';

/**
 * Texts that stand together on the page once the plan of a whole read is shown: the time of a read
 * that came to its end, and that the plan misses nothing. Before that plan, the lists that are
 * still being read are counted in place of the second.
 */
export const wholePlanTexts: readonly string[] = ['As of ', 'Everything was read to its end.'];

/** The text filter of the view that is open. */
export const tableFilter = (page: Page): Locator => page.getByPlaceholder('Filter by name');

/** Of the pages above the table. */
export const nextPageButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Go to next page' }).first();

/** Days, in the policy. */
export const olderThanField = (page: Page): Locator => page.getByLabel('Older than (days)');

/** Patterns of tags, in the policy. */
export const tagsField = (page: Page): Locator => page.getByLabel('Tags', { exact: true });

/** Opens the policy, of which otherwise only words are shown. */
export const openPolicy = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Change the policy' }).click();
