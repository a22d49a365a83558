import type { Browser, Page } from '@playwright/test';
import { during, filter, scroll, type Period } from '../actions';
import { freshContext } from '../openBrowser';
import { openPage, type Opening } from '../opening';
import { openPolicy } from '../pageParts';
import { startTaskTrace, stopTaskTrace, type Task } from '../taskTrace';
import { timeIn, watchedPage } from '../watchedPage';

/** One cluster admin plans a prune of the whole cluster, and works with it. */
export interface PruneVisit {
  readonly opening: Opening;
  readonly filtering: Period;
  readonly scrolling: Period;
  readonly replanning: Period;
  /** From the key that changed an option to the new plan on screen, in milliseconds; one each time. */
  readonly replanShown: readonly number[];
  readonly tasks: readonly Task[];
}

/** Stand together once the plan of a whole read is shown: its time, and what `oc` would say. */
const plannedTexts = ['As of ', 'Summary: deleted'] as const;
const path =
  '/image-cleanup/all-namespaces?policy=oc&ignore_invalid_refs=true&keep_tag_revisions=1';

const REVISIONS = ['2', '0', '1'] as const;

/** Changes the number of revisions, and waits for the summary to say something else. */
const replan = async (page: Page, revisions: string): Promise<number> => {
  const summary = page.getByText('Summary: deleted');
  const before = await summary.textContent();
  const from = await timeIn(page);
  await page.getByLabel('Keep tag revisions').fill(revisions);
  await page.waitForFunction(
    (last) => {
      const shown = document.querySelector('main')?.textContent ?? '';
      return last === null || !shown.includes(last);
    },
    before,
    { polling: 'raf' },
  );
  return (await timeIn(page)) - from;
};

/**
 * Opens the page with the policy of `oc` and works with it.
 * @param url of the console
 */
export const pruneVisit = async (browser: Browser, url: string): Promise<PruneVisit> => {
  const context = await freshContext(browser);
  const page = await watchedPage(context, plannedTexts);
  await startTaskTrace(browser, page);
  const opening = await openPage(page, `${url}${path}`);
  const filtering = await during(page, () => filter(page));
  const scrolling = await during(page, () => scroll(page));
  await openPolicy(page);
  const replanShown: number[] = [];
  const replanning = await during(page, async () => {
    for (const revisions of REVISIONS) replanShown.push(await replan(page, revisions));
  });
  const tasks = await stopTaskTrace(browser, page);
  return { opening, filtering, scrolling, replanning, replanShown, tasks };
};
