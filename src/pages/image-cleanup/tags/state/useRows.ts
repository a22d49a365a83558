import { useCallback } from 'react';
import type { RowOf, TagViewId } from '../../../../domain/tags/rows/views';
import type { RowPage, RowQuery } from '../../../../domain/model/rowQuery';
import type { Engine } from '../../../../engine/engine';
import { useRowPage } from '../../../../ui/table/useRowPage';

/**
 * The rows of a view that a query asks for.
 * @param plan rises with each plan; 0 is none
 * @returns null before the first answer for this view; an older query's page until the new one is there
 */
export const useRows = <V extends TagViewId>(
  engine: Engine,
  view: V,
  query: RowQuery,
  plan: number,
): { readonly page: RowPage<RowOf<V>> | null } => {
  const ask = useCallback((asked: RowQuery) => engine.rows(view, asked), [engine, view]);
  return { page: useRowPage<RowOf<V>>(ask, query, plan) };
};
