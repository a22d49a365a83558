import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The chosen tab, as `view` in the URL; the first one where the URL names none of them.
 * @param ids the views, the same list each time
 */
export const useViewInUrl = <View extends string>(
  ids: readonly [View, ...View[]],
): readonly [View, (view: View) => void] => {
  const [query, setQuery] = useSearchParams();
  const named = query.get('view');
  const [first] = ids;
  const view = ids.find((id) => id === named) ?? first;
  const choose = useCallback(
    (next: View) =>
      setQuery(
        (existing) => {
          const changed = new URLSearchParams(existing);
          if (next === first) changed.delete('view');
          else changed.set('view', next);
          return changed;
        },
        { replace: true },
      ),
    [first, setQuery],
  );
  return [view, choose];
};
