import { startLocalConsole } from '../../../integration-tests/console/localConsole';
import type { Figures } from '../../figures';
import { median } from '../../stats';
import type { Period } from '../actions';
import { openBrowser } from '../openBrowser';
import { longestBetween } from '../taskTrace';
import { pruneVisit, type PruneVisit } from './pruneVisit';

const RUNS = 3;

/** 10,000 tags with 12,000 images, 2,000 pods, and images that no tag holds any more: 50,000 in all. */
const cluster = ['--scale', '10000', '--pods', '2000', '--images', '37500'] as const;

const periods: Readonly<Record<string, (visit: PruneVisit) => Period>> = {
  Loading: ({ opening }) => [opening.readingAt, opening.settledAt],
  Filtering: ({ filtering }) => filtering,
  Scrolling: ({ scrolling }) => scrolling,
  Replanning: ({ replanning }) => replanning,
};

const visitOnce = async (url: string): Promise<PruneVisit> => {
  const browser = await openBrowser();
  try {
    return await pruneVisit(browser, url);
  } finally {
    await browser.close();
  }
};

/**
 * What a cluster admin waits for who plans a prune of 50,000 images in a real browser: the longest
 * tasks on the page's own thread, and how long a changed option takes to be seen.
 */
export const prunePageFigures = async (): Promise<Figures> => {
  const console = await startLocalConsole([...cluster]);
  try {
    await visitOnce(console.url);
    const visits: PruneVisit[] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visitOnce(console.url));
    const figures: Record<string, number> = {
      pruneOpenToPlanMs: median(visits.map(({ opening }) => opening.planAt)),
      pruneReplanShownMs: median(visits.flatMap(({ replanShown }) => replanShown)),
    };
    for (const [name, periodOf] of Object.entries(periods)) {
      const longest = visits.map((visit) => longestBetween(visit.tasks, ...periodOf(visit)));
      figures[`pruneLongestTask${name}Ms`] = median(longest.map(({ duration }) => duration));
      figures[`pruneLongestTask${name}CpuMs`] = median(longest.map(({ cpu }) => cpu));
    }
    return figures;
  } finally {
    await console.stop();
  }
};
