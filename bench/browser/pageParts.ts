import type { Locator, Page } from '@playwright/test';

/** Selects what is there once the plan of a whole read is shown. */
export const wholePlan = '[data-test="image-cleanup-as-of"]';

/** The text filter of the view that is open. */
export const tableFilter = (page: Page): Locator =>
  page
    .getByRole('tabpanel')
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/filter/i))
    .first();

/** Of the pagination above the table. */
export const nextPageButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Go to next page' }).first();

/** Days, in the policy. */
export const olderThanField = (page: Page): Locator => page.getByLabel(/older than/i).first();

/** Patterns of tags, in the policy. */
export const tagsField = (page: Page): Locator => page.getByLabel('Tags', { exact: true }).first();

/** Opens the policy if it is folded. */
export const openPolicy = async (page: Page): Promise<void> => {
  if (await olderThanField(page).isVisible()) return;
  await page
    .getByRole('button', { name: /policy/i })
    .first()
    .click();
};
