import type { TrimItem } from '../domain/model/action';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import { historyDetail } from '../domain/policies/oc/explain/historyDetail';
import { imageDetail } from '../domain/policies/oc/explain/imageDetail';
import { planLikeOc } from '../domain/policies/oc/likeOc';
import { ocCommand } from '../domain/policies/oc/summary/ocCommand';
import type { PruneIndex } from '../domain/policies/oc/index/pruneIndex';
import { indexForPrune } from '../domain/policies/oc/index/pruneIndex';
import type { PruneInput } from '../domain/policies/oc/options/pruneInput';
import { itemsToTrim, reviewPrune } from '../domain/policies/oc/review/pruneReview';
import { pruneSummary } from '../domain/policies/oc/summary/pruneSummary';
import type { HistoryDetail, ImageDetail } from '../domain/policies/oc/explain/details';
import type { PruneResult } from '../domain/policies/oc/summary/summary';
import type { PruneReview } from '../domain/policies/oc/review/review';
import type { PruneRowOf, PruneViewId } from '../domain/policies/oc/rows/rows';
import { PruneRows } from '../domain/policies/oc/rows/pruneRows';
import { queryPrune } from '../domain/policies/oc/rows/queryPrune';
import { validatePrune } from '../domain/policies/oc/options/validatePrune';
import type { ImageStream, Instant } from '../domain/snapshot/records';
import type { Snapshot } from '../domain/snapshot/snapshot';
import type { UsageIndex } from '../domain/usage/usageIndex';

/** A snapshot with what was found in it; the same value as long as nothing new came in. */
export interface PruneSource {
  readonly snapshot: Snapshot;
  readonly usage: () => UsageIndex;
}

const noRows = { rows: [], total: 0, all: 0, counts: {}, selectable: 0 } as const;
const nothingToReview: PruneReview = {
  streams: [],
  images: 0,
  bytes: 0,
  registry: { prunes: false, bytes: 0, planned: null },
  actions: [],
  acts: [],
};

/** Keeps the prune that was planned last, and the index of the snapshot that it stands on. */
export class Pruning {
  private source: PruneSource | null = null;
  private index: PruneIndex | null = null;
  private rows: PruneRows | null = null;

  /** Changed options are planned on the same index; only another snapshot is looked through anew. */
  plan(
    source: PruneSource | null,
    input: PruneInput,
    now: Instant,
    leftOut: readonly string[],
  ): PruneResult | null {
    const project = source?.snapshot.scope.project ?? null;
    const valid = validatePrune(input, project);
    if (!valid.ok) return valid;
    if (!source) return null;
    if (this.source !== source || !this.index) {
      this.source = source;
      this.index = indexForPrune(source.snapshot);
    }
    const { usage } = source;
    const plan = planLikeOc(this.index, valid.options, { now, usage, leftOut: new Set(leftOut) });
    this.rows = new PruneRows(plan);
    return { ok: true, summary: pruneSummary(this.rows, ocCommand(input, project)) };
  }

  page<V extends PruneViewId>(view: V, query: RowQuery): RowPage<PruneRowOf<V>> {
    return this.rows ? queryPrune(this.rows, view, query) : noRows;
  }

  historyDetail(key: string): HistoryDetail | null {
    return this.rows && historyDetail(this.rows.plan, key);
  }

  imageDetail(digest: string): ImageDetail | null {
    return this.rows && imageDetail(this.rows, digest);
  }

  review(): PruneReview {
    return this.rows ? reviewPrune(this.rows) : nothingToReview;
  }

  itemsToTrim(stream: ImageStream): readonly TrimItem[] {
    return this.rows ? itemsToTrim(this.rows.plan, stream) : [];
  }
}
