import type { SnapshotIntake, ListState } from '../domain/snapshot/lists';
import type { PolicyInput, PolicyProblem } from '../domain/policies/age/policy';
import type { TagSummary } from '../domain/tags/summary/tagSummary';
import type { RowOf, ViewId } from '../domain/tags/rows/views';
import type { RowPage, RowQuery } from '../domain/model/rowQuery';
import type { Review, Selection } from '../domain/tags/review/review';
import type { TagDetail } from '../domain/tags/rows/tagDetails';
import type { Instant } from '../domain/snapshot/records';
import type { PruneEngine } from './pruneEngine';

/** A plan in figures, or what is wrong with the policy. */
export type PlanResult =
  | { readonly ok: true; readonly summary: TagSummary }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/**
 * The domain, in a worker. It holds the snapshot and the plan; only what is on screen crosses
 * to the page. All calls are answered in the order in which they were made.
 */
export interface Engine extends SnapshotIntake, PruneEngine {
  /** Plans with this policy and keeps the plan for the calls below; a policy with problems keeps the last plan. */
  plan(policy: PolicyInput, now: Instant): Promise<PlanResult>;
  rows<V extends ViewId>(view: V, query: RowQuery): Promise<RowPage<RowOf<V>>>;
  /** Keys that bulk selection may take among all rows the query leaves (its page is ignored). */
  selectableKeys(view: ViewId, query: RowQuery): Promise<readonly string[]>;
  /** Null when the plan no longer has such a tag. */
  tagDetail(key: string): Promise<TagDetail | null>;
  review(selection: Selection): Promise<Review>;
  /** How far each list of the latest read got. */
  listStates(): Promise<readonly ListState[]>;
}
