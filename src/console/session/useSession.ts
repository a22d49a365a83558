import { useEffect, useState } from 'react';
import { startEngine } from '../../engine/startEngine';
import { Session } from '../../workflow/session';
import { consoleConnection } from '../connection/consoleConnection';

/** A session, and whether it can go on. */
interface RunningSession {
  readonly session: Session;
  /** Why the engine answers no more, which only loading the page again fixes; null while it does. */
  readonly lost: unknown;
}

/**
 * A session of the component's own, with an engine in a worker that ends with the component. It reads
 * at once.
 * @param project null for all that the user may see; the same as long as the component lives
 */
export const useSession = (project: string | null): RunningSession => {
  const [lost, setLost] = useState<unknown>(null);
  const [session] = useState(() => new Session(project, startEngine(setLost), consoleConnection));
  useEffect(() => {
    session.open();
    return session.close;
  }, [session]);
  return { session, lost };
};
