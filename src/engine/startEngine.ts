import type { PolicyKind } from '../domain/policies/options';
import type {
  OptionsFor,
  PlanResult,
  ViewFor,
  DetailFor,
  DetailAnswer,
  ChoiceFor,
  ReviewOf,
  Engine,
} from './engine';
import type { Instant } from '../domain/snapshot/records';
import type { ReviewResult } from '../domain/model/review';
import { releaseProxy, transfer, wrap } from 'comlink';
import type { RowOf } from '../domain/tags/rows/views';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';

/** An engine in its own worker, and the way to end it. */
export interface RunningEngine {
  readonly engine: Engine;
  readonly stop: () => void;
}

/**
 * Starts the domain in a worker: a file of the plugin's own origin, since the console's content
 * security policy refuses `blob:`. Pages of lists are handed over, not copied.
 */
export const startEngine = (): RunningEngine => {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    name: 'image-cleanup-engine',
  });
  const remote = wrap<Engine>(worker);
  const engine: Engine = {
    startRead: (scope) => remote.startRead(scope),
    startList: (read, list) => remote.startList(read, list),
    addPage: (read, list, page) => remote.addPage(read, list, transfer(page, [page])),
    endList: (read, list, outcome) => remote.endList(read, list, outcome),
    setPullRights: (read, namespace, rights) => remote.setPullRights(read, namespace, rights),
    finishRead: (read) => remote.finishRead(read),
    dropRead: (read) => remote.dropRead(read),
    addObject: (kind, object) => remote.addObject(kind, transfer(object, [object])),
    addObjects: (list, page, uids) => remote.addObjects(list, transfer(page, [page]), uids),
    noteBehind: (kind, message) => remote.noteBehind(kind, message),
    addImage: (object) => remote.addImage(transfer(object, [object])),
    addMissingImage: (digest) => remote.addMissingImage(digest),
    changedSince: (kind, objects) => remote.changedSince(kind, objects),
    // comlink keeps no type parameters: the answer is for the policy and view that were asked for.
    plan: <K extends PolicyKind>(kind: K, options: OptionsFor<K>, now: Instant) =>
      remote.plan(kind, options, now) as Promise<PlanResult<K>>,
    rows: <K extends PolicyKind, V extends ViewFor<K>>(kind: K, view: V, query: RowQuery) =>
      remote.rows(kind, view, query) as Promise<RowPage<RowOf<K, V>>>,
    selectable: (kind, view, query) => remote.selectable(kind, view, query),
    detail: <K extends PolicyKind, D extends DetailFor<K>>(kind: K, of: D, key: string) =>
      remote.detail(kind, of, key) as Promise<DetailAnswer<K, D> | null>,
    review: <K extends PolicyKind>(kind: K, choice: ChoiceFor<K>) =>
      remote.review(kind, choice) as Promise<ReviewResult<ReviewOf<K>>>,
    // Copied: the run goes on with the bytes.
    itemsToTrim: (kind, stream) => remote.itemsToTrim(kind, stream),
    listedIn: (page) => remote.listedIn(transfer(page, [page])),
    listStates: () => remote.listStates(),
  };
  return {
    engine,
    stop: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
};
