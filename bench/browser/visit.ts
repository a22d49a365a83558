import type { Browser, Page } from '@playwright/test';
import { loadProject } from '../loadSize';
import { act, type Actions } from './actions';
import { bareRead, type BareReadTimes } from './bareRead';
import { freshContext } from './openBrowser';
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

/**
 * Opens the page of the project `load`, works with it, and reads the same lists once more without
 * it: right after, so that both meet the same machine.
 * @param url of the console
 */
export const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await freshContext(browser);
  try {
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
  } finally {
    await context.close();
  }
};
