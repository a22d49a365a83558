import { useMemo } from 'react';
import type { PolicyKind } from '../../../domain/policies/options';
import type { DetailAnswer, DetailFor, Engine } from '../../../engine/engine';
import { useAnswer, type Answer } from '../../../ui/answers/useAnswer';

/** An explanation, or that the plan no longer has what is to be explained. */
export interface Explained<Detail> {
  readonly detail: Detail | null;
}

/**
 * Everything about an opened row.
 * @param plan rises with each plan: what was told before is outdated
 */
export const useDetail = <K extends PolicyKind, D extends DetailFor<K>>(
  engine: Pick<Engine, 'detail'>,
  kind: K,
  of: D,
  key: string,
  plan: number,
): Answer<Explained<DetailAnswer<K, D>>> => {
  const ask = useMemo(
    () => async () => ({ plan, detail: await engine.detail(kind, of, key) }),
    [engine, kind, of, key, plan],
  );
  return useAnswer<Explained<DetailAnswer<K, D>>>(ask, key);
};
