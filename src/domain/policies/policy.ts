import type { RegexCompiler } from '../filter/matcher';
import type { TrimItem } from '../model/action';
import type { Gap } from '../model/gap';
import type { ReadNeeds } from '../model/needs';
import type { ReviewedRun, ReviewResult } from '../model/review';
import type { RowPage, RowQuery, SelectableKeys } from '../model/rowQuery';
import type { PlanSource } from '../snapshot/planSource';
import type { ImageStream, Instant } from '../snapshot/records';
import type { InvalidReference } from '../usage/use';

/** What the figures of every plan tell. */
export interface PlanSummary {
  /** The time that it was planned for. */
  readonly now: Instant;
  /** What could not be read, and what that means. */
  readonly gaps: readonly Gap[];
  readonly invalidReferences: readonly InvalidReference[];
  /** What the plan would be surer of, if it were read. */
  readonly needs: ReadNeeds;
  /** Whether something stops it, so that there is nothing to review. */
  readonly isStopped: boolean;
}

/** The types of a policy: what goes in, and what its plan answers. */
interface PolicyTypes {
  /** As a user writes them: in the form, and in the URL. */
  readonly options: object;
  /** What can be wrong with them. */
  readonly problem: { readonly field: string };
  readonly summary: PlanSummary;
  /** Rows by view. */
  readonly rows: Readonly<Record<string, { readonly key: string }>>;
  /** Explanations by what is explained. */
  readonly details: Readonly<Record<string, unknown>>;
  /** What the user chose to be reviewed. */
  readonly choice: unknown;
  readonly review: ReviewedRun;
}

/** The names of the views of a policy. */
export type ViewOf<T extends PolicyTypes> = keyof T['rows'] & string;

/** What a policy explains. */
export type DetailOf<T extends PolicyTypes> = keyof T['details'] & string;

/** What is planned with the options: where, and with what loaded. */
export interface PlanContext {
  /** The project that is planned; null for all. */
  readonly project: string | null;
  readonly compileRegex: RegexCompiler;
}

/** How the options of a policy are written and read. The page needs no more of it. */
export interface PolicyOptions<T extends PolicyTypes> {
  readonly initial: T['options'];
  /** Parameters of other policies that would be a mistake in a URL of this one. */
  readonly excludes: readonly string[];
  /** The options of a URL; what is not there is as at first. */
  readonly fromQuery: (query: URLSearchParams) => T['options'];
  /** Writes what differs from the first options; parameters of others are kept. */
  readonly toQuery: (options: T['options'], existing?: URLSearchParams) => URLSearchParams;
}

/** A plan, kept where it was made: only what is asked for leaves it. */
export interface Plan<T extends PolicyTypes> {
  readonly summary: T['summary'];
  readonly page: <V extends ViewOf<T>>(view: V, query: RowQuery) => RowPage<T['rows'][V]>;
  /** The keys that bulk selection takes, of the page and of all rows that match. */
  readonly selectable: (view: ViewOf<T>, query: RowQuery) => SelectableKeys;
  /** Null when the plan does not have what is to be explained. */
  readonly detail: <D extends DetailOf<T>>(of: D, key: string) => T['details'][D] | null;
  /** Turns a choice into what will be done: what is shown and what is carried out. */
  readonly review: (choice: T['choice']) => ReviewResult<T['review']>;
  /** Which revisions it would remove from this copy of a stream, by what was listed. */
  readonly itemsToTrim: (stream: ImageStream) => readonly TrimItem[];
}

/** A plan, or what is wrong with the options. */
type Planned<T extends PolicyTypes> =
  | { readonly ok: true; readonly plan: Plan<T> }
  | { readonly ok: false; readonly problems: readonly T['problem'][] };

/**
 * A policy: one way to say what is not needed any more. It is one folder; nothing outside of it but
 * the registry, its form and its words knows it.
 */
export interface Policy<T extends PolicyTypes> extends PolicyOptions<T> {
  /** Whether the options have a `/regex/`, so that the matcher has to be loaded. */
  readonly needsRegex: (options: T['options']) => boolean;
  /** What is wrong with the options; nothing where they are right. */
  readonly problemsOf: (options: T['options'], context: PlanContext) => readonly T['problem'][];
  /**
   * Plans: pure, and the same for the same objects in any order.
   * @param now the server's time
   */
  readonly plan: (
    source: PlanSource,
    options: T['options'],
    context: PlanContext,
    now: Instant,
  ) => Planned<T>;
}
