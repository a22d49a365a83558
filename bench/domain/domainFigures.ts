import { agePolicy } from '../../src/domain/policies/age';
import type { PlanningEngine } from '../../src/engine/planningEngine';
import type { Figures } from '../figures';
import { serveCluster } from '../lists/clusterServer';
import { readListPages } from '../lists/listPages';
import type { LoadSize } from '../loadSize';
import { median, medianRatio } from '../stats';
import { loadEngine } from './loadedEngine';
import { timeParseAndTrim } from './parseAndTrim';
import { timePlan } from './planTimes';

const RUNS = 9;

const readLists = async (size: LoadSize) => {
  const cluster = await serveCluster(size);
  try {
    return await readListPages(cluster.url);
  } finally {
    await cluster.stop();
  }
};

/** What the plan is about, so that a change of the simulated cluster shows beside the times. */
const countsOf = async (engine: PlanningEngine, now: number): Promise<Figures> => {
  const result = await engine.plan('age', agePolicy.initial, now);
  if (!result.ok) throw new Error('the default policy is not valid');
  const { tags, views } = result.summary;
  return { tags, pods: views.podStatuses, staleTags: views.staleImages };
};

/**
 * What the domain takes in Node, where the browser's worker has the same engine: times, and ratios
 * to JSON.parse of the lists that it works on. The first run is told apart, since the engine is
 * compiled while it runs, and a page plans but once with such code.
 */
export const domainFigures = async (size: LoadSize): Promise<Figures> => {
  const lists = await readLists(size);
  const pages = lists.flatMap((list) => list.pages ?? []);
  const now = Date.now();
  const engine = await loadEngine(lists, now);
  const first = { ...timeParseAndTrim(lists), ...(await timePlan(engine, now, 0)) };
  const runs: (typeof first)[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    runs.push({ ...timeParseAndTrim(lists), ...(await timePlan(engine, now, run)) });
  }
  const all = (key: keyof typeof first) => runs.map((times) => times[key]);
  return {
    ...(await countsOf(engine, now)),
    listPages: pages.length,
    listBytes: pages.reduce((sum, page) => sum + page.byteLength, 0),
    decodeMs: median(all('decode')),
    jsonParseMs: median(all('parse')),
    trimMs: median(all('trim')),
    planMs: median(all('plan')),
    replanMs: median(all('replan')),
    rowsMs: median(all('rows')),
    firstPlanMs: first.plan,
    trimToParseRatio: medianRatio(all('trim'), all('parse')),
    planToParseRatio: medianRatio(all('plan'), all('parse')),
    replanToParseRatio: medianRatio(all('replan'), all('parse')),
    firstPlanToParseRatio: first.plan / median(all('parse')),
  };
};
