import type { Browser, Page } from '@playwright/test';
import { loadProject } from '../loadSize';
import { act, type Actions } from './actions';
import { bareRead, type BareReadTimes } from './bareRead';
import { freshContext, openBrowser } from './openBrowser';
import { openPage, type Opening } from './opening';
import { wholePlanTexts } from './pageParts';
import { PluginFiles, type LoadedFile } from './pluginFiles';
import { startTaskTrace, stopTaskTrace, type Task } from './taskTrace';
import { watchedPage } from './watchedPage';

/** One person opens the page in a fresh window, and works with it. */
export interface Visit {
  readonly opening: Opening;
  readonly actions: Actions;
  readonly tasks: readonly Task[];
  /** Of the page's own thread, garbage collected. */
  readonly heapBytes: number;
  readonly filesAtOpen: readonly LoadedFile[];
  /** Asked for after that. */
  readonly filesLater: readonly LoadedFile[];
  readonly bare: BareReadTimes;
}

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
};

const follow = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await freshContext(browser);
  const pluginFiles = new PluginFiles(context);
  const page = await watchedPage(context, wholePlanTexts);
  await startTaskTrace(browser, page);
  const opening = await openPage(page, `${url}/image-cleanup/ns/${loadProject}`);
  const filesAtOpen = pluginFiles.loaded();
  const early = new Set(filesAtOpen.map(({ file }) => file));
  const actions = await act(page);
  const tasks = await stopTaskTrace(browser, page);
  const heapBytes = await heapOf(page);
  const filesLater = pluginFiles.loaded().filter(({ file }) => !early.has(file));
  await page.close();
  const empty = await context.newPage();
  // Any answer of the console's origin on which nothing else happens.
  await empty.goto(`${url}/api/plugins/image-cleanup-plugin/plugin-manifest.json`);
  const bare = await bareRead(empty, opening.lists);
  return { opening, actions, tasks, heapBytes, filesAtOpen, filesLater, bare };
};

/** Longer than any visit takes on a busy machine, in milliseconds. */
const VISIT_LIMIT = 240_000;
const ATTEMPTS = 3;

/** On a busy machine a browser may never hand its trace over; nothing else would end the wait. */
const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The browser did not come to an end.')), VISIT_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Opens the page of the project `load`, works with it, and reads the same lists once more without
 * it: right after, so that both meet the same machine. A visit that fails is made again, in another
 * browser.
 * @param url of the console
 * @throws what the last attempt failed with
 */
export const visit = async (url: string): Promise<Visit> => {
  for (let attempt = 1; ; attempt += 1) {
    const browser = await openBrowser();
    try {
      return await inTime(follow(browser, url));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      process.stderr.write(`once more: ${error instanceof Error ? error.message : error}\n`);
    } finally {
      await browser.close();
    }
  }
};
