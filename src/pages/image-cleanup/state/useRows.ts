import { useEffect, useState } from 'react';
import type { RowOf, RowPage, RowQuery, ViewId } from '../../../domain/plan/views';
import type { Engine } from '../../../engine/engine';
import { withSameRows } from './sameRows';

interface Answer<V extends ViewId> {
  readonly view: V;
  readonly page: RowPage<RowOf<V>>;
}

/** A page of a view. */
export interface RowsState<V extends ViewId> {
  /** Null before the first answer for this view; an older query's page until the new one is there. */
  readonly page: RowPage<RowOf<V>> | null;
}

/**
 * The rows of a view that a query asks for.
 * @param plan rises with each plan; 0 is none
 */
export const useRows = <V extends ViewId>(
  engine: Engine,
  view: V,
  query: RowQuery,
  plan: number,
): RowsState<V> => {
  const [answer, setAnswer] = useState<Answer<V> | null>(null);
  useEffect(() => {
    if (plan === 0) return undefined;
    let wanted = true;
    void engine.rows(view, query).then(
      (page) => {
        if (!wanted) return;
        setAnswer((last) => ({
          view,
          page: withSameRows<RowOf<V>>(page, last?.view === view ? last.page : null),
        }));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [engine, view, query, plan]);
  return { page: answer !== null && answer.view === view ? answer.page : null };
};
