import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ViewId } from '../../../domain/plan/views';
import { viewIds } from '../words/view';

/** The chosen tab, as `view` in the URL; the stale images where it names none. */
export const useViewInUrl = (): readonly [ViewId, (view: ViewId) => void] => {
  const [query, setQuery] = useSearchParams();
  const named = query.get('view');
  const view = viewIds.find((id) => id === named) ?? 'staleImages';
  const choose = useCallback(
    (next: ViewId) =>
      setQuery(
        (existing) => {
          const changed = new URLSearchParams(existing);
          if (next === 'staleImages') changed.delete('view');
          else changed.set('view', next);
          return changed;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return [view, choose];
};
