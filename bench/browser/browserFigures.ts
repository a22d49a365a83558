import { startLocalConsole } from '../../integration-tests/console/localConsole';
import type { Figures } from '../figures';
import type { LoadSize } from '../loadSize';
import { median, medianRatio } from '../stats';
import type { Period } from './actions';
import { sizeFigures } from './sizeFigures';
import { longestBetween } from './taskTrace';
import { visit, type Visit } from './visit';

const RUNS = 3;

/** When the page did what. */
const periods: Readonly<Record<string, (visit: Visit) => Period>> = {
  Starting: ({ opening }) => [0, opening.readingAt],
  Loading: ({ opening }) => [opening.readingAt, opening.settledAt],
  Filtering: ({ actions }) => actions.filtering,
  Scrolling: ({ actions }) => actions.scrolling,
  ChangingPolicy: ({ actions }) => actions.changingPolicy,
};

const longestTasks = (visits: readonly Visit[]): Figures => {
  const figures: Record<string, number> = {};
  for (const [name, periodOf] of Object.entries(periods)) {
    const longest = visits.map((each) => longestBetween(each.tasks, ...periodOf(each)));
    figures[`longestTask${name}Ms`] = median(longest.map(({ duration }) => duration));
    figures[`longestTask${name}CpuMs`] = median(longest.map(({ cpu }) => cpu));
  }
  return figures;
};

const times = (visits: readonly Visit[]): Figures => {
  const bare = visits.map((each) => each.bare.ms);
  const open = visits.map(({ opening }) => opening.planAt);
  const read = visits.map(({ opening }) => opening.planAt - opening.readingAt);
  return {
    bareReadMs: median(bare),
    openToPlanMs: median(open),
    readToPlanMs: median(read),
    openToPlanToBareReadRatio: medianRatio(open, bare),
    readToPlanToBareReadRatio: medianRatio(read, bare),
  };
};

/**
 * What a cluster admin waits for who opens the page in a real browser, on the local console: times,
 * as ratios to a bare paged read of the same lists by `fetch` in the same browser, the longest tasks
 * on the page's own thread, and the size of what was loaded.
 */
export const browserFigures = async ({ tags, pods }: LoadSize): Promise<Figures> => {
  const console = await startLocalConsole(['--scale', `${tags}`, '--pods', `${pods}`]);
  try {
    // The server is warmed up by it, which is not what is measured; what is loaded is always the same.
    const { filesAtOpen, filesLater } = await visit(console.url);
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(console.url));
    return {
      ...times(visits),
      ...longestTasks(visits),
      heapOfPageBytes: median(visits.map(({ heapBytes }) => heapBytes)),
      ...sizeFigures(filesAtOpen, filesLater),
    };
  } finally {
    await console.stop();
  }
};
