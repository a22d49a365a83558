import { useCallback } from 'react';
import type { TagDetail } from '../../../../domain/tags/rows/tagDetails';
import type { Engine } from '../../../../engine/engine';
import { useDetail } from '../../../../ui/details/useDetail';

/** Everything about a tag; undefined while it is asked for, null when the plan no longer has it. */
export const useTagDetail = (
  engine: Pick<Engine, 'tagDetail'>,
  key: string,
  plan: number,
): TagDetail | null | undefined => {
  const ask = useCallback((tag: string) => engine.tagDetail(tag), [engine]);
  return useDetail(ask, key, plan);
};
