import { pageOf, selectableIn, type RowView } from '../model/rowPage';
import type { RowQuery } from '../model/rowQuery';
import { reviewSelection } from './review/reviewSelection';
import type { Selection, TagReview } from './review/tagReview';
import { tagDetail } from './rows/tagDetail';
import type { TagDetail } from './rows/tagDetails';
import { viewsOf, type TagViewId, type TagViewRows } from './rows/views';
import { summaryOf } from './summary/summary';
import type { TagSummary } from './summary/tagSummary';
import type { TagPlan } from './tagPlan';

/** What every policy that judges tags answers: its summary, views, explanations and reviews. */
export interface TagTypes {
  readonly summary: TagSummary;
  readonly rows: TagViewRows;
  readonly details: { readonly tag: TagDetail };
  readonly choice: Selection;
  readonly review: TagReview;
}

/** A plan of tags, as policies hand it out (see `policies/policy.ts`). */
export const tagPlanViews = (plan: TagPlan) => {
  const views = viewsOf(plan);
  // Every view is asked for the entries that it made itself.
  const viewOf = <V extends TagViewId>(view: V) =>
    views[view] as unknown as RowView<never, TagViewRows[V]>;
  return {
    summary: summaryOf(plan),
    page: <V extends TagViewId>(view: V, query: RowQuery) => pageOf(viewOf(view), query),
    selectable: (view: TagViewId, query: RowQuery) => selectableIn(viewOf(view), query),
    detail: (_of: 'tag', key: string) => tagDetail(plan, key),
    review: (selection: Selection) =>
      ({ ok: true, review: reviewSelection(plan, selection) }) as const,
    // Tags are deleted whole: no history is trimmed.
    itemsToTrim: () => [],
  };
};
