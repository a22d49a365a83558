import { useEffect, useState } from 'react';
import type { PolicyKind } from '../../../domain/policies/options';
import { useStore } from '../../../ui/store/useStore';
import { Cleanup } from '../../../workflow/cleanup/cleanup';
import type { CleanupState, StartedRun } from '../../../workflow/cleanup/cleanupState';
import type { Wanted } from '../../../workflow/cleanup/reviewing';
import type { Session } from '../../../workflow/session';

/** What a cleanup begins with. */
export interface CleanupStart<K extends PolicyKind> {
  readonly session: Session;
  readonly kind: K;
  readonly wanted: Wanted<K>;
  /** Told when a run begins, so that its report outlives the dialog. */
  readonly onRun: (started: StartedRun<K>) => void;
}

/**
 * A cleanup of the component's own, which begins at once. Later changes of the page do not take the
 * ground from under it: it goes on with what it began with.
 */
export const useCleanup = <K extends PolicyKind>(
  start: CleanupStart<K>,
): { readonly cleanup: Cleanup<K>; readonly state: CleanupState<K> } => {
  const [cleanup] = useState(() => {
    const { session, kind, wanted, onRun } = start;
    const { project, engine, connection, reader } = session;
    const ground = { kind, project, engine, connection, refresh: reader.refresh };
    return new Cleanup(ground, wanted, onRun);
  });
  useEffect(() => {
    void cleanup.read();
    return cleanup.close;
  }, [cleanup]);
  return { cleanup, state: useStore(cleanup) };
};
