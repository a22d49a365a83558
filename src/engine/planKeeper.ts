import type { RegexCompiler } from '../domain/filter/matcher';
import type { TrimItem } from '../domain/model/action';
import type { ReviewResult } from '../domain/model/review';
import { noRows, type RowPage, type RowQuery, type SelectableKeys } from '../domain/model/rowQuery';
import { policies } from '../domain/policies';
import type { PolicyKind, PolicyTypesByKind } from '../domain/policies/options';
import type { Plan } from '../domain/policies/policy';
import type { PlanSource } from '../domain/snapshot/planSource';
import type { ImageStream, Instant } from '../domain/snapshot/records';
import type {
  ChoiceFor,
  DetailAnswer,
  DetailFor,
  OptionsFor,
  PlanResult,
  ReviewOf,
  RowOf,
  ViewFor,
} from './engine';

const nothingSelectable: SelectableKeys = { page: [], all: [] };

/** A policy without a pattern between slashes never asks for a compiled one. */
const noRegex: RegexCompiler = (source) => {
  throw new Error(`no matcher was loaded for /${source}/`);
};

/** Plans by any policy, and keeps the last plan of each for what is asked about it. */
export class PlanKeeper {
  private readonly plans: { [K in PolicyKind]?: Plan<PolicyTypesByKind[K]> } = {};
  private regex: RegexCompiler = noRegex;
  private isRegexLoaded = false;

  /** @param loadRegex brings the linear-time matcher, which is large, when a policy needs it */
  constructor(private readonly loadRegex: () => Promise<RegexCompiler>) {}

  /**
   * Plans; options with problems keep the last plan.
   * @param source null while nothing was read
   */
  async plan<K extends PolicyKind>(
    kind: K,
    source: () => PlanSource | null,
    options: OptionsFor<K>,
    now: Instant,
  ): Promise<PlanResult<K>> {
    const policy = policies[kind];
    if (policy.needsRegex(options) && !this.isRegexLoaded) {
      this.regex = await this.loadRegex();
      this.isRegexLoaded = true;
    }
    // What came in while the matcher was loaded counts.
    const read = source();
    const context = { project: read?.snapshot.scope.project ?? null, compileRegex: this.regex };
    if (read === null) {
      const problems = policy.problemsOf(options, context);
      return problems.length > 0
        ? { ok: false, why: 'options', problems }
        : { ok: false, why: 'nothingRead' };
    }
    const planned = policy.plan(read, options, context, now);
    if (!planned.ok) return { ok: false, why: 'options', problems: planned.problems };
    this.plans[kind] = planned.plan as (typeof this.plans)[K];
    return { ok: true, summary: planned.plan.summary };
  }

  rows<K extends PolicyKind, V extends ViewFor<K>>(
    kind: K,
    view: V,
    query: RowQuery,
  ): RowPage<RowOf<K, V>> {
    // Every row has a key, which the type of a view that is not known yet does not say.
    return (this.of(kind)?.page(view, query) ?? noRows) as RowPage<RowOf<K, V>>;
  }

  selectable<K extends PolicyKind>(kind: K, view: ViewFor<K>, query: RowQuery): SelectableKeys {
    return this.of(kind)?.selectable(view, query) ?? nothingSelectable;
  }

  detail<K extends PolicyKind, D extends DetailFor<K>>(
    kind: K,
    of: D,
    key: string,
  ): DetailAnswer<K, D> | null {
    return this.of(kind)?.detail(of, key) ?? null;
  }

  review<K extends PolicyKind>(kind: K, choice: ChoiceFor<K>): ReviewResult<ReviewOf<K>> {
    return this.of(kind)?.review(choice) ?? { ok: false, why: 'nothingPlanned' };
  }

  itemsToTrim(kind: PolicyKind, stream: ImageStream): readonly TrimItem[] {
    return this.of(kind)?.itemsToTrim(stream) ?? [];
  }

  private of<K extends PolicyKind>(kind: K): Plan<PolicyTypesByKind[K]> | undefined {
    return this.plans[kind];
  }
}
