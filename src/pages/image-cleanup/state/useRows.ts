import { useMemo } from 'react';
import type { RowPage, RowQuery } from '../../../domain/model/rowQuery';
import type { PolicyKind } from '../../../domain/policies/options';
import type { Engine, RowOf, ViewFor } from '../../../engine/engine';
import { useAnswer, type Answer } from '../../../ui/answers/useAnswer';
import { withSameRows } from '../../../ui/table/sameRows';

/**
 * The rows of a view that a query asks for.
 * @param plan rises with each plan; 0 is none
 * @returns no value before the first answer for this view; an older query's page until the new one
 *   is there
 */
export const useRows = <K extends PolicyKind, V extends ViewFor<K>>(
  engine: Pick<Engine, 'rows'>,
  kind: K,
  view: V,
  query: RowQuery,
  plan: number,
): Answer<RowPage<RowOf<K, V>>> => {
  const ask = useMemo(
    // Made anew with each plan: what was told before is outdated.
    () => (plan === 0 ? null : () => engine.rows(kind, view, query)),
    [engine, kind, view, query, plan],
  );
  return useAnswer<RowPage<RowOf<K, V>>>(ask, view, withSameRows<RowOf<K, V>>);
};
