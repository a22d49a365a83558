import { Suspense, useCallback, useMemo } from 'react';
import { StackItem } from '@patternfly/react-core';
import { useSearchParams } from 'react-router';
import { LiveSignals } from '../../console/live/LiveSignals';
import { useSession } from '../../console/session/useSession';
import { policyKindOf } from '../../domain/policies/policyInUrl';
import { useStore } from '../../ui/store/useStore';
import { PageFrame } from './frame/PageFrame';
import { lazyPart } from './frame/lazyPart';
import { CannotGoOn, StillReading } from './frame/ViewState';
import { AgeWorkspace } from './policies/age/AgeWorkspace';
import type { Ground } from './state/ground';
import { useLastRun } from './state/useLastRun';
import { useSettled } from './state/useSettled';
import { useStorageSettings } from './state/useStorageSettings';

/** Loaded when it is chosen: most who open the page never prune. */
const PruneWorkspace = lazyPart(
  async () => (await import('./policies/oc/PruneWorkspace')).PruneWorkspace,
  ({ ground, kind, error }) => (
    <PageFrame ground={ground} kind={kind} action={null}>
      <StackItem>
        <CannotGoOn error={error} />
      </StackItem>
    </PageFrame>
  ),
);

/**
 * The page for one project, or all that the user may see. It reads once; the policy of the URL says
 * what is planned, shown and deleted.
 */
export const CleanupWorkspace = ({ project }: { readonly project: string | null }) => {
  const [query] = useSearchParams();
  const { session, lost } = useSession(project);
  const reader = useStore(session.reader);
  const changes = useStore(session.changes);
  const settings = useStorageSettings(project, reader.reads, session.connection);
  const { refresh } = session.reader;
  const [lastRun, beginRun] = useLastRun(
    useCallback(() => void refresh().catch(() => undefined), [refresh]),
  );
  const ground: Ground = useMemo(
    () => ({ session, lost, reader, changes, settings, lastRun, beginRun }),
    [session, lost, reader, changes, settings, lastRun, beginRun],
  );
  const kind = policyKindOf(query);
  const watched = useSettled(reader.report);
  return (
    <>
      {watched !== null && (
        <LiveSignals session={session} scope={watched.live} read={reader.reads} />
      )}
      {kind === 'age' ? (
        <AgeWorkspace ground={ground} />
      ) : (
        <Suspense
          fallback={
            <PageFrame ground={ground} kind={kind} action={null}>
              <StackItem>
                <StillReading />
              </StackItem>
            </PageFrame>
          }
        >
          <PruneWorkspace key={kind} ground={ground} kind={kind} />
        </Suspense>
      )}
    </>
  );
};
