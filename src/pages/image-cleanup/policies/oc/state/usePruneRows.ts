import { useCallback } from 'react';
import type { RowPage, RowQuery } from '../../../../../domain/model/rowQuery';
import type { PruneRowOf, PruneViewId } from '../../../../../domain/policies/oc/rows/rows';
import type { PruneEngine } from '../../../../../engine/pruneEngine';
import { useRowPage } from '../../../../../ui/table/useRowPage';

/**
 * The rows of a view of the prune that a query asks for.
 * @param plan rises with each plan; 0 is none
 * @returns null before the first answer for this view
 */
export const usePruneRows = <V extends PruneViewId>(
  engine: PruneEngine,
  view: V,
  query: RowQuery,
  plan: number,
): RowPage<PruneRowOf<V>> | null => {
  const ask = useCallback((asked: RowQuery) => engine.pruneRows(view, asked), [engine, view]);
  return useRowPage<PruneRowOf<V>>(ask, query, plan);
};
