import type { RowQuery } from '../../src/domain/model/rowQuery';
import { agePolicy } from '../../src/domain/policies/age';
import type { PlanningEngine } from '../../src/engine/planningEngine';

/** Milliseconds of one run. */
export interface PlanTimes {
  /** After a change in the cluster: the usage index and the plan, anew. */
  readonly plan: number;
  /** After a change of the policy: the plan alone. */
  readonly replan: number;
  /** One page of rows, sorted by age, with a text to filter by. */
  readonly rows: number;
}

const query: RowQuery = {
  text: 'service-0',
  only: [],
  sort: 'age',
  descending: true,
  page: 3,
  perPage: 50,
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Times what the page waits for once the lists are read.
 * @param run differs from run to run, so that nothing kept from the last one answers
 */
export const timePlan = async (
  engine: PlanningEngine,
  now: number,
  run: number,
): Promise<PlanTimes> => {
  // An image that nobody holds: the snapshot has changed, the plan has not.
  await engine.addMissingImage(`sha256:${run.toString(16).padStart(64, '0')}`);
  const plan = await timed(() => engine.plan('age', agePolicy.initial, now));
  const changed = {
    ...agePolicy.initial,
    olderThan: String(40 + run),
    skipTags: 'latest, stable*',
  };
  const replan = await timed(() => engine.plan('age', changed, now));
  const rows = await timed(() => engine.rows('age', 'staleImages', query));
  return { plan, replan, rows };
};
