import { useCallback } from 'react';
import type { RowQuery } from '../../../../domain/model/rowQuery';
import type { TagViewId } from '../../../../domain/tags/rows/views';
import type { Workspace } from '../state/workspace';

/** Selecting many rows of a view at once: exactly those that the engine counts as selectable. */
export const useBulkSelection = (
  { session: { engine }, kind, selection }: Workspace,
  view: TagViewId,
  query: RowQuery,
): {
  readonly selectPage: () => void;
  readonly selectSafe: () => void;
  readonly selectNone: () => void;
} => {
  const of = view === 'staleImages' ? 'tags' : 'workloads';
  const { set, workloads } = selection;
  const select = useCallback(
    (which: 'page' | 'all') => {
      void engine.selectable(kind, view, query).then(
        (keys) => set(of, keys[which], true),
        // The rows tell what is wrong: they are asked for in the same way.
        () => undefined,
      );
    },
    [engine, kind, view, query, set, of],
  );
  const selectPage = useCallback(() => select('page'), [select]);
  const selectSafe = useCallback(() => select('all'), [select]);
  const selectNone = useCallback(() => {
    const prefix = view === 'podsToDelete' ? 'Pod/' : 'DeploymentConfig/';
    const keys =
      of === 'tags' ? [...selection.tags] : [...workloads].filter((key) => key.startsWith(prefix));
    set(of, keys, false);
  }, [selection.tags, workloads, set, of, view]);
  return { selectPage, selectSafe, selectNone };
};
