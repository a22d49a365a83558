import { releaseProxy, transfer, wrap } from 'comlink';
import type { RowOf, ViewId } from '../domain/tags/rows/views';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import type { PruneRowOf, PruneViewId } from '../domain/policies/oc/rows/rows';
import type { Engine } from './engine';

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
    plan: (policy, now) => remote.plan(policy, now),
    // comlink keeps no type parameters: the answer is for the view that was asked for.
    rows: <V extends ViewId>(view: V, query: RowQuery) =>
      remote.rows(view, query) as Promise<RowPage<RowOf<V>>>,
    selectableKeys: (view, query) => remote.selectableKeys(view, query),
    tagDetail: (key) => remote.tagDetail(key),
    review: (selection) => remote.review(selection),
    planPrune: (input, now, leftOut) => remote.planPrune(input, now, leftOut),
    pruneRows: <V extends PruneViewId>(view: V, query: RowQuery) =>
      remote.pruneRows(view, query) as Promise<RowPage<PruneRowOf<V>>>,
    historyDetail: (key) => remote.historyDetail(key),
    imageDetail: (digest) => remote.imageDetail(digest),
    reviewPrune: () => remote.reviewPrune(),
    // Copied: the run goes on with the bytes.
    itemsToTrim: (stream) => remote.itemsToTrim(stream),
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
