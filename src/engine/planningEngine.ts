import type {
  PageResult,
  ReadScope,
  ListKey,
  ListOutcome,
  PullRights,
  ListKind,
  ListState,
} from '../domain/snapshot/lists';
import { readPage } from './readPage';
import type {
  Engine,
  OptionsFor,
  PlanResult,
  ViewFor,
  RowOf,
  DetailFor,
  DetailAnswer,
  ChoiceFor,
  ReviewOf,
  ListedDigests,
} from './engine';
import { SnapshotStore } from './snapshotStore';
import { ChangeWatch } from './changeWatch';
import { PlanKeeper } from './planKeeper';
import { PlanSource } from '../domain/snapshot/planSource';
import { trimObject } from '../domain/snapshot/trim/listPage';
import { parseBytes } from './parseBytes';
import { addImageAnswer } from './imageAnswers';
import type { PolicyKind } from '../domain/policies/options';
import type { Instant, Digest } from '../domain/snapshot/records';
import type { RowQuery, RowPage, SelectableKeys } from '../domain/model/rowQuery';
import type { ReviewResult } from '../domain/model/review';
import type { TrimItem } from '../domain/model/action';
import type { RegexCompiler } from '../domain/filter/matcher';

/** The engine itself: runs in a worker in the browser, and directly in tests. */
export class PlanningEngine implements Engine {
  private readonly store = new SnapshotStore();
  private readonly watch = new ChangeWatch();
  private readonly plans: PlanKeeper;
  private source: { readonly version: number; readonly of: PlanSource } | null = null;
  private planning: Promise<unknown> = Promise.resolve();

  /** @param loadRegex brings the linear-time matcher, which is large, when a policy needs it */
  constructor(loadRegex: () => Promise<RegexCompiler>) {
    this.plans = new PlanKeeper(loadRegex);
  }

  async startRead(scope: ReadScope): Promise<number> {
    return this.store.startRead(scope);
  }

  async startList(read: number, list: ListKey): Promise<void> {
    this.store.startList(read, list);
  }

  async addPage(read: number, list: ListKey, page: ArrayBuffer): Promise<PageResult> {
    return readPage(list, page, (trimmed) => this.store.addPage(read, list, trimmed));
  }

  async endList(read: number, list: ListKey, outcome: ListOutcome): Promise<void> {
    this.store.endList(read, list, outcome);
  }

  async setPullRights(read: number, namespace: string, rights: PullRights): Promise<void> {
    this.store.setPullRights(read, namespace, rights);
  }

  async finishRead(read: number): Promise<void> {
    this.store.finishRead(read);
  }

  async dropRead(read: number): Promise<void> {
    this.store.dropRead(read);
  }

  async addObject(kind: ListKind, object: ArrayBuffer): Promise<void> {
    this.store.addObject(trimObject(kind, parseBytes(object)));
  }

  async addObjects(list: ListKey, page: ArrayBuffer, uids: readonly string[]): Promise<PageResult> {
    const wanted = new Set(uids);
    const isWanted = ({ uid }: { readonly uid: string }) => wanted.has(uid);
    return readPage(list, page, ({ streams, referrers }) =>
      this.store.addObject({
        streams: streams.filter(isWanted),
        referrers: referrers.filter(isWanted),
        images: [],
        limits: [],
      }),
    );
  }

  async markNotWhole(kind: ListKind, message: string): Promise<void> {
    this.store.markNotWhole(kind, message);
  }

  async addImage(object: ArrayBuffer): Promise<void> {
    addImageAnswer(this.store, parseBytes(object));
  }

  async addMissingImage(digest: string): Promise<void> {
    this.store.addMissingImage(digest);
  }

  async changedSince(
    kind: ListKind,
    objects: readonly { uid: string; resourceVersion: string }[],
  ): Promise<readonly number[]> {
    return this.watch.changed(this.store.versionsOf(kind), objects);
  }

  /** One after another: the plan that was asked for last is the one that is kept. */
  plan<K extends PolicyKind>(
    kind: K,
    options: OptionsFor<K>,
    now: Instant,
  ): Promise<PlanResult<K>> {
    const planned = this.planning.then(() =>
      this.plans.plan(kind, () => this.currentSource(), options, now),
    );
    this.planning = planned.catch(() => undefined);
    return planned;
  }

  async rows<K extends PolicyKind, V extends ViewFor<K>>(
    kind: K,
    view: V,
    query: RowQuery,
  ): Promise<RowPage<RowOf<K, V>>> {
    return this.plans.rows(kind, view, query);
  }

  async selectable<K extends PolicyKind>(
    kind: K,
    view: ViewFor<K>,
    query: RowQuery,
  ): Promise<SelectableKeys> {
    return this.plans.selectable(kind, view, query);
  }

  async detail<K extends PolicyKind, D extends DetailFor<K>>(
    kind: K,
    of: D,
    key: string,
  ): Promise<DetailAnswer<K, D> | null> {
    return this.plans.detail(kind, of, key);
  }

  async review<K extends PolicyKind>(
    kind: K,
    choice: ChoiceFor<K>,
  ): Promise<ReviewResult<ReviewOf<K>>> {
    return this.plans.review(kind, choice);
  }

  async itemsToTrim(kind: PolicyKind, stream: ArrayBuffer): Promise<readonly TrimItem[]> {
    const { streams } = trimObject('ImageStream', parseBytes(stream));
    return streams.flatMap((copy) => this.plans.itemsToTrim(kind, copy));
  }

  async listedIn(page: ArrayBuffer): Promise<ListedDigests> {
    const digests = new Set<Digest>();
    const result = readPage({ kind: 'ImageStream', namespace: null }, page, ({ streams }) => {
      for (const { tags } of streams) {
        for (const { revisions } of tags) for (const { digest } of revisions) digests.add(digest);
      }
    });
    // A pointer to the outside has no image here.
    digests.delete('');
    return result.ok ? { ...result, digests: [...digests] } : result;
  }

  async listStates(): Promise<readonly ListState[]> {
    return this.store.listStates();
  }

  /** The snapshot with all that was derived from it, the same as long as nothing new came in. */
  private currentSource(): PlanSource | null {
    const { version } = this.store;
    if (this.source?.version === version) return this.source.of;
    const snapshot = this.store.snapshot();
    this.source = snapshot && { version, of: new PlanSource(snapshot) };
    return this.source?.of ?? null;
  }
}
