import type { PageResult } from '../domain/snapshot/lists';
import type {
  ListedDigests,
  ChoiceFor,
  DetailAnswer,
  DetailFor,
  Engine,
  OptionsFor,
  PlanResult,
  ReviewOf,
  RowOf,
  ViewFor,
} from './engine';
import { releaseProxy, transfer, wrap } from 'comlink';
import type { ReviewResult } from '../domain/model/review';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import type { PolicyKind } from '../domain/policies/options';
import type { Instant } from '../domain/snapshot/records';
import { CallGuard } from './callGuard';

/** An engine in its own worker, and the way to end it. */
export interface RunningEngine {
  readonly engine: Engine;
  readonly stop: () => void;
}

/** Whatever ends a worker before its time loses all that was asked of it. */
const watch = (worker: Worker, guard: CallGuard): void => {
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    guard.lose(event.message);
  });
  worker.addEventListener('messageerror', () => guard.lose('an answer could not be read'));
};

/**
 * Starts the domain in a worker: a file of the plugin's own origin, since the console's content
 * security policy refuses `blob:`. Pages of lists are handed over, not copied. Every call rejects
 * with EngineLostError once the worker cannot be loaded, or ends.
 * @param onLost told that error at once, also while nothing is asked; not after `stop`
 */
export const startEngine = (onLost: (error: unknown) => void): RunningEngine => {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    name: 'image-cleanup-engine',
  });
  const guard = new CallGuard();
  watch(worker, guard);
  let stopped = false;
  // A call that nobody answers: it ends with the engine.
  guard
    .call(() => new Promise<never>(() => undefined))
    .catch((error: unknown) => {
      if (!stopped) onLost(error);
    });
  const remote = wrap<Engine>(worker);
  const call = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => guard.call(ask);
  const engine: Engine = {
    startRead: (scope) => call(() => remote.startRead(scope)),
    startList: (read, list) => call(() => remote.startList(read, list)),
    addPage: (read, list, page) =>
      call(() => remote.addPage(read, list, transfer(page, [page])) as Promise<PageResult>),
    endList: (read, list, outcome) => call(() => remote.endList(read, list, outcome)),
    setPullRights: (read, namespace, rights) =>
      call(() => remote.setPullRights(read, namespace, rights)),
    finishRead: (read) => call(() => remote.finishRead(read)),
    dropRead: (read) => call(() => remote.dropRead(read)),
    addObject: (kind, object) => call(() => remote.addObject(kind, transfer(object, [object]))),
    addObjects: (list, page, uids) =>
      call(() => remote.addObjects(list, transfer(page, [page]), uids) as Promise<PageResult>),
    markNotWhole: (kind, message) => call(() => remote.markNotWhole(kind, message)),
    addImage: (object) => call(() => remote.addImage(transfer(object, [object]))),
    addMissingImage: (digest) => call(() => remote.addMissingImage(digest)),
    changedSince: (kind, objects) => call(() => remote.changedSince(kind, objects)),
    // comlink keeps no type parameters: the answer is for the policy and view that were asked for.
    plan: <K extends PolicyKind>(kind: K, options: OptionsFor<K>, now: Instant) =>
      call(() => remote.plan(kind, options, now) as Promise<PlanResult<K>>),
    rows: <K extends PolicyKind, V extends ViewFor<K>>(kind: K, view: V, query: RowQuery) =>
      call(() => remote.rows(kind, view as never, query) as Promise<RowPage<RowOf<K, V>>>),
    selectable: (kind, view, query) => call(() => remote.selectable(kind, view as never, query)),
    detail: <K extends PolicyKind, D extends DetailFor<K>>(kind: K, of: D, key: string) =>
      call(() => remote.detail(kind, of as never, key) as Promise<DetailAnswer<K, D> | null>),
    review: <K extends PolicyKind>(kind: K, choice: ChoiceFor<K>) =>
      call(() => remote.review(kind, choice) as Promise<ReviewResult<ReviewOf<K>>>),
    // Copied: the run goes on with the bytes.
    itemsToTrim: (kind, stream) => call(() => remote.itemsToTrim(kind, stream)),
    listedIn: (page) =>
      call(() => remote.listedIn(transfer(page, [page])) as Promise<ListedDigests>),
    listStates: () => call(() => remote.listStates()),
  };
  return {
    engine,
    stop: () => {
      stopped = true;
      guard.lose('stopped');
      remote[releaseProxy]();
      worker.terminate();
    },
  };
};
