import { planByAge } from '../domain/policies/age/agePlan';
import type { PrunePlan } from '../domain/policies/age/agePlan';
import type { Review, Selection } from '../domain/tags/review/review';
import type { TrimItem } from '../domain/model/action';
import { reviewSelection } from '../domain/tags/review/reviewSelection';
import { queryRows, selectableKeys } from '../domain/tags/rows/rowQuery';
import { summaryOf } from '../domain/tags/summary/summary';
import { tagDetail } from '../domain/tags/rows/tagDetail';
import type { TagDetail } from '../domain/tags/rows/tagDetails';
import type { RowOf, ViewId } from '../domain/tags/rows/views';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import type { PruneInput } from '../domain/policies/oc/options/pruneInput';
import type { HistoryDetail, ImageDetail } from '../domain/policies/oc/explain/details';
import type { PruneResult } from '../domain/policies/oc/summary/summary';
import type { PruneReview } from '../domain/policies/oc/review/review';
import type { PruneRowOf, PruneViewId } from '../domain/policies/oc/rows/rows';
import { needsRegex, validatePolicy } from '../domain/policies/age';
import type { PolicyInput, RegexCompiler } from '../domain/policies/age/policy';
import type {
  ListKey,
  ListKind,
  ListOutcome,
  ListState,
  PageFacts,
  PullRights,
  ReadScope,
} from '../domain/snapshot/lists';
import type { Digest, Instant } from '../domain/snapshot/records';
import { trimListPage, trimObject } from '../domain/snapshot/trim';
import type { UsageIndex } from '../domain/usage/usageIndex';
import { buildUsageIndex } from '../domain/usage/usageIndex';
import type { Engine, PlanResult } from './engine';
import { ChangeWatch } from './changeWatch';
import { addImageAnswer } from './imageAnswers';
import type { ListedDigests } from './pruneEngine';
import { Pruning } from './pruning';
import type { PruneSource } from './pruning';
import { parseBytes } from './parseBytes';
import { SnapshotStore } from './snapshotStore';

/** A snapshot with its usage index, kept as long as nothing new came in. */
interface Indexed extends PruneSource {
  readonly version: number;
}

const emptyPage = { rows: [], total: 0, all: 0, counts: {}, selectable: 0 } as const;
const emptyReview: Review = {
  tags: [],
  workloads: [],
  dropped: [],
  kept: [],
  actions: [],
  acts: [],
};

/** The engine itself: runs in a worker in the browser, and directly in tests. */
export class PlanningEngine implements Engine {
  private readonly store = new SnapshotStore();
  private readonly watch = new ChangeWatch();
  private indexed: Indexed | null = null;
  private current: PrunePlan | null = null;
  private readonly pruning = new Pruning();
  private regex: RegexCompiler | null = null;
  private planning: Promise<unknown> = Promise.resolve();

  /** @param loadRegex brings the linear-time matcher, which is large, when a policy needs it */
  constructor(private readonly loadRegex: () => Promise<RegexCompiler>) {}

  async startRead(scope: ReadScope): Promise<number> {
    return this.store.startRead(scope);
  }

  async startList(read: number, list: ListKey): Promise<void> {
    this.store.startList(read, list);
  }

  async addPage(read: number, list: ListKey, page: ArrayBuffer): Promise<PageFacts> {
    const trimmed = trimListPage(list.kind, list.namespace, parseBytes(page));
    this.store.addPage(read, list, trimmed);
    return trimmed.facts;
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

  async addObjects(list: ListKey, page: ArrayBuffer, uids: readonly string[]): Promise<PageFacts> {
    const { facts, streams, referrers } = trimListPage(list.kind, list.namespace, parseBytes(page));
    const wanted = new Set(uids);
    const isWanted = ({ uid }: { readonly uid: string }) => wanted.has(uid);
    this.store.addObject({
      streams: streams.filter(isWanted),
      referrers: referrers.filter(isWanted),
      images: [],
      limits: [],
    });
    return facts;
  }

  async noteBehind(kind: ListKind, message: string): Promise<void> {
    this.store.noteBehind(kind, message);
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
  plan(input: PolicyInput, now: Instant): Promise<PlanResult> {
    const planned = this.planning.then(() => this.planNow(input, now));
    this.planning = planned.catch(() => undefined);
    return planned;
  }

  private async planNow(input: PolicyInput, now: Instant): Promise<PlanResult> {
    if (needsRegex(input) && !this.regex) this.regex = await this.loadRegex();
    const result = validatePolicy(input, this.regex ?? noRegex);
    if (!result.ok) return result;
    const source = this.source();
    this.current = source && planByAge(source.snapshot, source.usage(), result.policy, now);
    return { ok: true, summary: this.current ? summaryOf(this.current) : emptySummary(now) };
  }

  /** One after another with the other plans, so that the last word is the one that is kept. */
  planPrune(
    input: PruneInput,
    now: Instant,
    leftOut: readonly string[] = [],
  ): Promise<PruneResult | null> {
    const planned = this.planning.then(() => this.pruning.plan(this.source(), input, now, leftOut));
    this.planning = planned.catch(() => undefined);
    return planned;
  }

  async pruneRows<V extends PruneViewId>(
    view: V,
    query: RowQuery,
  ): Promise<RowPage<PruneRowOf<V>>> {
    return this.pruning.page(view, query);
  }

  async historyDetail(key: string): Promise<HistoryDetail | null> {
    return this.pruning.historyDetail(key);
  }

  async imageDetail(digest: string): Promise<ImageDetail | null> {
    return this.pruning.imageDetail(digest);
  }

  async reviewPrune(): Promise<PruneReview> {
    return this.pruning.review();
  }

  async itemsToTrim(stream: ArrayBuffer): Promise<readonly TrimItem[]> {
    const { streams } = trimObject('ImageStream', parseBytes(stream));
    return streams.flatMap((copy) => this.pruning.itemsToTrim(copy));
  }

  async listedIn(page: ArrayBuffer): Promise<ListedDigests> {
    const { facts, streams } = trimListPage('ImageStream', null, parseBytes(page));
    const digests = new Set<Digest>();
    for (const { tags } of streams) {
      for (const { revisions } of tags) for (const { digest } of revisions) digests.add(digest);
    }
    // A pointer to the outside has no image here.
    digests.delete('');
    return { facts, digests: [...digests] };
  }

  async rows<V extends ViewId>(view: V, query: RowQuery): Promise<RowPage<RowOf<V>>> {
    return this.current ? queryRows(this.current, view, query) : emptyPage;
  }

  async selectableKeys(view: ViewId, query: RowQuery): Promise<readonly string[]> {
    return this.current ? selectableKeys(this.current, view, query) : [];
  }

  async tagDetail(key: string): Promise<TagDetail | null> {
    return this.current && tagDetail(this.current, key);
  }

  async review(selection: Selection): Promise<Review> {
    return this.current ? reviewSelection(this.current, selection) : emptyReview;
  }

  async listStates(): Promise<readonly ListState[]> {
    return this.store.listStates();
  }

  /** The snapshot with its usage index, which is built when it is first asked for. */
  private source(): Indexed | null {
    const { version } = this.store;
    if (this.indexed?.version === version) return this.indexed;
    const snapshot = this.store.snapshot();
    let usage: UsageIndex | null = null;
    this.indexed = snapshot && {
      version,
      snapshot,
      usage: () => (usage ??= buildUsageIndex(snapshot)),
    };
    return this.indexed;
  }
}

/** A policy without a pattern between slashes never asks for a compiled one. */
const noRegex: RegexCompiler = (source) => {
  throw new Error(`no matcher was loaded for /${source}/`);
};

const emptySummary = (now: Instant) => ({
  now,
  tags: 0,
  views: {
    staleImages: 0,
    deploymentConfigsToDelete: 0,
    podsToDelete: 0,
    recentImages: 0,
    podStatuses: 0,
    deploymentConfigStatuses: 0,
  },
  staleByVerdict: { inUse: 0, unknown: 0, rollbackOnly: 0, unusedHere: 0, unused: 0 },
  staleImages: 0,
  sizes: { bar: null, wholeCluster: false, unmeasured: [] },
  doubtful: [],
  unreadStreams: [],
  gaps: [],
  invalidReferences: [],
  projects: [],
  pullRights: {},
});
