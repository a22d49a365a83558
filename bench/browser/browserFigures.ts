import type { Browser } from '@playwright/test';
import { startLocalConsole } from '../../integration-tests/console/localConsole';
import type { Figures } from '../figures';
import type { LoadSize } from '../loadSize';
import { loadProject } from '../loadSize';
import { median, medianRatio } from '../stats';
import { bareRead, type BareReadTimes } from './bareRead';
import { timeActions, type ActionTimes } from './actions';
import { freshContext, openBrowser } from './openBrowser';
import { timeOpening, type Opening } from './opening';
import { wholePlanTexts } from './pageParts';
import { PluginFiles, type LoadedFile } from './pluginFiles';
import { sizeFigures } from './sizeFigures';
import { watchedPage } from './watchedPage';

const RUNS = 3;

/** One person opens the page in a fresh window, and works with it. */
interface Visit {
  readonly opening: Opening;
  readonly bare: BareReadTimes;
  readonly actions: ActionTimes;
  readonly filesAtOpen: readonly LoadedFile[];
  readonly files: readonly LoadedFile[];
}

const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await freshContext(browser);
  try {
    const pluginFiles = new PluginFiles(context);
    const page = await watchedPage(context, wholePlanTexts);
    const opening = await timeOpening(page, `${url}/image-cleanup/ns/${loadProject}`);
    const filesAtOpen = pluginFiles.loaded();
    const actions = await timeActions(page);
    const files = pluginFiles.loaded();
    await page.close();
    // Right after the page, so that both meet the same machine; any answer of its origin will do.
    const empty = await context.newPage();
    await empty.goto(`${url}/api/plugins/image-cleanup-plugin/plugin-manifest.json`);
    const bare = await bareRead(empty, opening.lists);
    return { opening, bare, actions, filesAtOpen, files };
  } finally {
    await context.close();
  }
};

const laterFiles = ({ filesAtOpen, files }: Visit): readonly LoadedFile[] => {
  const before = new Set(filesAtOpen.map(({ file }) => file));
  return files.filter(({ file }) => !before.has(file));
};

const figuresOf = (visits: readonly Visit[]): Figures => {
  const opening = (key: Exclude<keyof Opening, 'lists'>) => visits.map((each) => each.opening[key]);
  const action = (key: keyof ActionTimes) => visits.map(({ actions }) => actions[key]);
  const bare = visits.map(({ bare: { ms } }) => ms);
  return {
    bareReadMs: median(bare),
    openToPlanMs: median(opening('openToPlan')),
    readToPlanMs: median(opening('readToPlan')),
    openToPlanToBareReadRatio: medianRatio(opening('openToPlan'), bare),
    readToPlanToBareReadRatio: medianRatio(opening('readToPlan'), bare),
    longestTaskStartingMs: median(opening('longestTaskStarting')),
    longestTaskLoadingMs: median(opening('longestTask')),
    longestTaskFilteringMs: median(action('longestTaskFiltering')),
    longestTaskChangingPolicyMs: median(action('longestTaskChangingPolicy')),
    longestTaskScrollingMs: median(action('longestTaskScrolling')),
    heapOfPageBytes: median(action('heapBytes')),
  };
};

/**
 * What a cluster admin waits for who opens the page in a real browser, on the local console: times,
 * as ratios to a bare paged read of the same lists by `fetch` in the same browser, the longest tasks
 * on the page's own thread, and the size of what was loaded.
 */
export const browserFigures = async ({ tags, pods }: LoadSize): Promise<Figures> => {
  const console = await startLocalConsole(['--scale', `${tags}`, '--pods', `${pods}`]);
  const browser = await openBrowser();
  try {
    // The first visit warms the server up, which is not what is measured.
    await visit(browser, console.url);
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, console.url));
    const [first] = visits;
    return {
      ...figuresOf(visits),
      ...(first ? sizeFigures(first.filesAtOpen, laterFiles(first)) : {}),
    };
  } finally {
    await browser.close();
    await console.stop();
  }
};
