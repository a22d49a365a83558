import { pageOf, selectableIn, type RowView } from '../../model/rowPage';
import type { RowQuery } from '../../model/rowQuery';
import { buildUsageIndex } from '../../usage/usageIndex';
import type { Plan, Policy } from '../policy';
import { historyDetail } from './explain/historyDetail';
import { imageDetail } from './explain/imageDetail';
import { indexForPrune } from './index/pruneIndex';
import { planLikeOc } from './likeOc';
import { type PruneKind } from './options/pruneFields';
import { pruneOptions } from './options/pruneOptions';
import { pruneRules, readPrune } from './options/pruneRules';
import type { PruneTypes } from './pruneTypes';
import { itemsToTrim, reviewPrune } from './review/pruneReview';
import { PruneRows } from './rows/pruneRows';
import { pruneViews } from './rows/queryPrune';
import type { PruneViewId, PruneViewRows } from './rows/rows';
import { ocCommand } from './summary/ocCommand';
import { pruneSummary } from './summary/pruneSummary';

const planOf = (rows: PruneRows, command: string, atOnce: number): Plan<PruneTypes> => {
  const { plan } = rows;
  const summary = pruneSummary(rows, command);
  const views = pruneViews(rows);
  const details: {
    readonly [D in keyof PruneTypes['details']]: (key: string) => PruneTypes['details'][D] | null;
  } = {
    history: (key) => historyDetail(plan, key),
    image: (key) => imageDetail(rows, key),
  };
  // Every view is asked for the entries that it made itself.
  const viewOf = <V extends PruneViewId>(view: V) =>
    views[view] as unknown as RowView<never, PruneViewRows[V]>;
  return {
    summary,
    page: <V extends PruneViewId>(view: V, query: RowQuery) => pageOf(viewOf(view), query),
    selectable: (view, query) => selectableIn(viewOf(view), query),
    detail: (of, key) => details[of](key),
    review: () =>
      summary.isStopped
        ? { ok: false, why: 'stopped' }
        : { ok: true, review: reviewPrune(rows, atOnce) },
    itemsToTrim: (stream) => itemsToTrim(plan, stream),
  };
};

/** Policies 3 and 4: as `oc adm prune images` decides (design: Prunes), by age or over the size limit. */
export const prunePolicy = (kind: PruneKind): Policy<PruneTypes> => ({
  ...pruneOptions(kind),
  needsRegex: () => false,
  problemsOf: (options) => {
    const read = readPrune(options);
    return read.ok ? [] : read.problems;
  },
  plan: (source, options, { project }, now) => {
    const read = readPrune(options);
    if (!read.ok) return read;
    const rules = pruneRules(options, read.values, project);
    const plan = planLikeOc(source.of(indexForPrune), rules, {
      now,
      usage: () => source.of(buildUsageIndex),
      leftOut: new Set(options.leftOut),
    });
    const rows = new PruneRows(plan);
    const command = ocCommand(options, project);
    return { ok: true, plan: planOf(rows, command, read.values.numWorkers) };
  },
});
