import type { Locator } from '@playwright/test';

/** Outcomes as the page words them, such as `Deleted`, by the key of each object. */
export type Results = Readonly<Record<string, string>>;

/**
 * Reads a table of outcomes to its last page. It must not change any more.
 * @param around what holds the table and its pages
 */
export const resultsIn = async (around: Locator, table: Locator): Promise<Results> => {
  const results: Record<string, string> = {};
  const next = around.getByRole('button', { name: 'Go to next page' }).last();
  for (;;) {
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) =>
          ['Object', 'Outcome'].map(
            (title) => row.querySelector(`[data-label="${title}"]`)?.textContent?.trim() ?? '',
          ),
        ),
      );
    for (const [key = '', outcome = ''] of rows) results[key] = outcome;
    if ((await next.count()) === 0 || (await next.isDisabled())) return results;
    await next.click();
  }
};

/** The same outcome for each of these objects. */
export const allOf = (keys: readonly string[], outcome: string): Results =>
  Object.fromEntries(keys.map((key) => [key, outcome]));
