import { useCallback } from 'react';
import type { TagRow } from '../../../../domain/tags/rows/tagRows';
import type { WorkloadRow } from '../../../../domain/tags/rows/workloadRows';
import type { RowQuery } from '../../../../domain/model/rowQuery';
import type { TagViewId } from '../../../../domain/tags/rows/views';
import { lacksRight } from '../../state/deletionRights';
import type { Workspace } from '../state/workspace';

/** The project of a row's key, `namespace/stream:tag` or `Kind/namespace/name`. */
const projectOf = (of: 'tags' | 'workloads', key: string): string =>
  key.split('/')[of === 'tags' ? 0 : 1] ?? '';

/** Selecting many rows of a view at once: only what is safe, and what the user may delete. */
export const useBulkSelection = (
  { engine, selection, access }: Workspace,
  view: TagViewId,
  query: RowQuery,
  rows: readonly (TagRow | WorkloadRow)[],
): {
  readonly selectPage: () => void;
  readonly selectSafe: () => void;
  readonly selectNone: () => void;
} => {
  const of = view === 'staleImages' ? 'tags' : 'workloads';
  const permission =
    view === 'staleImages'
      ? 'deleteTag'
      : view === 'podsToDelete'
        ? 'deletePod'
        : 'deleteDeploymentConfig';
  const { set, workloads } = selection;
  const selectSafe = useCallback(() => {
    void engine.selectableKeys(view, query).then(
      (keys) =>
        set(
          of,
          keys.filter((key) => access.may(projectOf(of, key), permission) !== 'no'),
          true,
        ),
      () => undefined,
    );
  }, [engine, view, query, set, of, access, permission]);
  const selectPage = useCallback(() => {
    const onPage = new Set(rows.filter((row) => !lacksRight(access, row)).map(({ key }) => key));
    // The engine knows which rows are safe together: it never empties a stream.
    void engine.selectableKeys(view, query).then(
      (keys) =>
        set(
          of,
          keys.filter((key) => onPage.has(key)),
          true,
        ),
      () => undefined,
    );
  }, [engine, view, query, set, of, access, rows]);
  const selectNone = useCallback(() => {
    const prefix = view === 'podsToDelete' ? 'Pod/' : 'DeploymentConfig/';
    const keys =
      of === 'tags' ? [...selection.tags] : [...workloads].filter((key) => key.startsWith(prefix));
    set(of, keys, false);
  }, [selection.tags, workloads, set, of, view]);
  return { selectPage, selectSafe, selectNone };
};
