import type { Page } from '@playwright/test';

/** What a row of a tag said at some moment. */
export interface ShownRow {
  /** `stream:tag` */
  readonly tag: string;
  readonly verdict: string;
  /** Name of the table that it stood in. */
  readonly view: string;
}

interface Recording {
  shown?: Record<string, ShownRow>;
}

const record = (): void => {
  const seen: Record<string, ShownRow> = {};
  (window as unknown as Recording).shown = seen;
  const look = (): void => {
    for (const cell of document.querySelectorAll('td[data-label="Verdict"]')) {
      const name = cell.parentElement?.querySelector(
        'td[data-label="Tag"] a, td[data-label="Tag"]:not(:has(a))',
      );
      const tag = name?.textContent;
      if (!tag) continue;
      const row: ShownRow = {
        tag: tag.slice(tag.indexOf('/') + 1),
        verdict: cell.textContent?.trim() ?? '',
        view: cell.closest('table')?.getAttribute('aria-label') ?? '',
      };
      seen[`${row.view} ${row.tag} ${row.verdict}`] = row;
    }
  };
  // Called before the browser paints: nothing can be seen that was not looked at.
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
};

/** Begins, with the page's next load, to note every row of a tag that is ever on screen. */
export const recordShownRows = (page: Page): Promise<unknown> => page.addInitScript(record);

/** Every row of a tag that was on screen since the load, each state once, in order. */
export const shownRows = async (page: Page): Promise<readonly ShownRow[]> =>
  Object.values(await page.evaluate(() => (window as unknown as Recording).shown ?? {}));
