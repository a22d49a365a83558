import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { policyKindOf } from '../../domain/prune/pruneQuery';
import { AgeWorkspace } from './age/AgeWorkspace';
import { PruneWorkspace } from './prune/PruneWorkspace';
import type { Ground } from './state/ground';
import { useChanges } from './state/useChanges';
import { useEngine } from './state/useEngine';
import { useLastRun } from './state/useLastRun';
import { useSnapshot } from './state/useSnapshot';

/**
 * The page for one project, or all that the user may see. It reads once; the policy of the URL says
 * what is planned, shown and deleted.
 */
export const CleanupWorkspace = ({ project }: { readonly project: string | null }) => {
  const [query] = useSearchParams();
  const engine = useEngine();
  const snapshot = useSnapshot(engine, project);
  const changes = useChanges(engine, snapshot);
  const { refresh } = snapshot;
  const [lastRun, beginRun] = useLastRun(
    useCallback(() => void refresh().catch(() => undefined), [refresh]),
  );
  const ground: Ground = { project, engine, snapshot, changes, lastRun, beginRun };
  return policyKindOf(query) === 'age' ? (
    <AgeWorkspace ground={ground} />
  ) : (
    <PruneWorkspace ground={ground} />
  );
};
