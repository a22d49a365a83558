import type { TrimItem } from '../domain/model/action';
import type { ReviewResult } from '../domain/model/review';
import type { RowPage, RowQuery, SelectableKeys } from '../domain/model/rowQuery';
import type { PolicyKind, PolicyTypesByKind } from '../domain/policies/options';
import type { DetailOf, ViewOf } from '../domain/policies/policy';
import type { ListState, PageFacts, PageResult, SnapshotIntake } from '../domain/snapshot/lists';
import type { Digest, Instant } from '../domain/snapshot/records';

/** What a policy is asked for and answers, by its name. */
type TypesOf<K extends PolicyKind> = PolicyTypesByKind[K];

/** The options of a policy. */
export type OptionsFor<K extends PolicyKind> = TypesOf<K>['options'];
/** What can be wrong with them. */
export type ProblemOf<K extends PolicyKind> = TypesOf<K>['problem'];
/** A plan in figures. */
export type SummaryOf<K extends PolicyKind> = TypesOf<K>['summary'];
/** What of a plan is to be reviewed. */
export type ChoiceFor<K extends PolicyKind> = TypesOf<K>['choice'];
/** What a review of a plan is. */
export type ReviewOf<K extends PolicyKind> = TypesOf<K>['review'];
/** The views of a policy. */
export type ViewFor<K extends PolicyKind> = ViewOf<TypesOf<K>>;
/** The rows of a view. */
export type RowOf<K extends PolicyKind, V extends ViewFor<K>> = Extract<
  TypesOf<K>['rows'][V],
  { readonly key: string }
>;
/** What a policy explains. */
export type DetailFor<K extends PolicyKind> = DetailOf<TypesOf<K>>;
/** An explanation. */
export type DetailAnswer<K extends PolicyKind, D extends DetailFor<K>> = TypesOf<K>['details'][D];

/** A plan in figures, what is wrong with its options, or that nothing was read yet. */
export type PlanResult<K extends PolicyKind> =
  | { readonly ok: true; readonly summary: SummaryOf<K> }
  | { readonly ok: false; readonly why: 'options'; readonly problems: readonly ProblemOf<K>[] }
  | { readonly ok: false; readonly why: 'nothingRead' };

/** What a page of image streams lists, each digest once; or that it is no such page. */
export type ListedDigests =
  | { readonly ok: true; readonly facts: PageFacts; readonly digests: readonly Digest[] }
  | Extract<PageResult, { readonly ok: false }>;

/**
 * The domain, in a worker. It holds the snapshot and the plans; only what is on screen crosses to
 * the page. All calls are answered in the order in which they were made.
 */
export interface Engine extends SnapshotIntake {
  /**
   * Plans, and keeps the plan of this policy for the calls below; options with problems keep the
   * last one.
   */
  plan<K extends PolicyKind>(kind: K, options: OptionsFor<K>, now: Instant): Promise<PlanResult<K>>;
  /** A page of a view; empty while there is no plan. */
  rows<K extends PolicyKind, V extends ViewFor<K>>(
    kind: K,
    view: V,
    query: RowQuery,
  ): Promise<RowPage<RowOf<K, V>>>;
  /** The keys that bulk selection takes: those that `rows` counts for the same query. */
  selectable<K extends PolicyKind>(
    kind: K,
    view: ViewFor<K>,
    query: RowQuery,
  ): Promise<SelectableKeys>;
  /** Null when the plan does not have what is to be explained. */
  detail<K extends PolicyKind, D extends DetailFor<K>>(
    kind: K,
    of: D,
    key: string,
  ): Promise<DetailAnswer<K, D> | null>;
  /** What would be done about a choice. */
  review<K extends PolicyKind>(kind: K, choice: ChoiceFor<K>): Promise<ReviewResult<ReviewOf<K>>>;
  /**
   * Which revisions the plan of a policy would remove from this copy of a stream, decided on the
   * listed images and references as `oc` does (prune-rules 7).
   */
  itemsToTrim(kind: PolicyKind, stream: ArrayBuffer): Promise<readonly TrimItem[]>;
  /** What any history on a page of image streams lists; takes nothing in. */
  listedIn(page: ArrayBuffer): Promise<ListedDigests>;
  /** How far each list of the latest read got. */
  listStates(): Promise<readonly ListState[]>;
}
