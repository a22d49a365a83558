import { lazy, Suspense, useCallback } from 'react';
import { StackItem } from '@patternfly/react-core';
import { useSearchParams } from 'react-router';
import { policyKindOf } from '../../domain/policies/policyInUrl';
import { AgeWorkspace } from './policies/age/AgeWorkspace';
import { PageFrame } from './frame/PageFrame';
import type { Ground } from './state/ground';
import { useChanges } from './state/useChanges';
import { useEngine } from './state/useEngine';
import { useLastRun } from './state/useLastRun';
import { useSnapshot } from './state/useSnapshot';
import { useStorageSettings } from './state/useStorageSettings';
import { StillReading } from './frame/ViewState';

/** Loaded when it is chosen: most who open the page never prune. */
const PruneWorkspace = lazy(async () => ({
  default: (await import('./policies/oc/PruneWorkspace')).PruneWorkspace,
}));

/**
 * The page for one project, or all that the user may see. It reads once; the policy of the URL says
 * what is planned, shown and deleted.
 */
export const CleanupWorkspace = ({ project }: { readonly project: string | null }) => {
  const [query] = useSearchParams();
  const engine = useEngine();
  const snapshot = useSnapshot(engine, project);
  const changes = useChanges(engine, snapshot);
  const settings = useStorageSettings(project, snapshot.reads);
  const { refresh } = snapshot;
  const [lastRun, beginRun] = useLastRun(
    useCallback(() => void refresh().catch(() => undefined), [refresh]),
  );
  const ground: Ground = { project, engine, snapshot, changes, settings, lastRun, beginRun };
  const kind = policyKindOf(query);
  if (kind === 'age') return <AgeWorkspace ground={ground} />;
  return (
    <Suspense
      fallback={
        <PageFrame ground={ground} kind={kind} action={null}>
          <StackItem>
            <StillReading />
          </StackItem>
        </PageFrame>
      }
    >
      <PruneWorkspace ground={ground} />
    </Suspense>
  );
};
