import { useEffect } from 'react';
import type { LiveScope } from '../../cluster/read/readReport';
import type { Session } from '../../workflow/session';
import { useLiveSignals } from './useLiveSignals';

/**
 * Watches what changes while the page is open. It draws nothing: the hooks have it drawn again with
 * every page that they load and every event, and nothing else should be.
 */
export const LiveSignals = ({
  session,
  scope,
  read,
}: {
  readonly session: Session;
  /** What can be watched. */
  readonly scope: LiveScope;
  /** Rises with each complete read: everything is compared anew then. */
  readonly read: number;
}) => {
  const { changes, engine, connection } = session;
  const { failing } = useLiveSignals({
    project: scope.project,
    enabledKinds: scope.kinds,
    read,
    intake: engine,
    onChange: changes.note,
    connection,
  });
  const live = scope.kinds.length > 0 && failing.length === 0;
  useEffect(() => changes.setLive(live), [changes, live]);
  return null;
};
