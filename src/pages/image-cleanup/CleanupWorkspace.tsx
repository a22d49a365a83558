import { Suspense, useCallback, useMemo } from 'react';
import { StackItem } from '@patternfly/react-core';
import { useSearchParams } from 'react-router';
import { LiveSignals } from '../../console/live/LiveSignals';
import { useSession } from '../../console/session/useSession';
import { policyKindOf } from '../../domain/policies/policyInUrl';
import { useStore } from '../../ui/store/useStore';
import { PageFrame } from './frame/PageFrame';
import { StillReading } from './frame/ViewState';
import { policyPages } from './policies/policyPages';
import type { Ground } from './state/ground';
import { useLastRun } from './state/useLastRun';
import { useSettled } from './state/useSettled';
import { useStorageSettings } from './state/useStorageSettings';

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
  const PolicyPage = policyPages[kind];
  const watched = useSettled(reader.report);
  return (
    <>
      {watched !== null && (
        <LiveSignals session={session} scope={watched.live} read={reader.reads} />
      )}
      <Suspense
        fallback={
          <PageFrame ground={ground} kind={kind} action={null}>
            <StackItem>
              <StillReading />
            </StackItem>
          </PageFrame>
        }
      >
        <PolicyPage key={kind} ground={ground} />
      </Suspense>
    </>
  );
};
