import { useEffect, useState } from 'react';
import { startEngine } from '../../engine/startEngine';
import { Session } from '../../workflow/session';
import { consoleConnection } from '../connection/consoleConnection';

/**
 * A session of the component's own, with an engine in a worker that ends with the component. It reads
 * at once.
 * @param project null for all that the user may see; the same as long as the component lives
 */
export const useSession = (project: string | null): Session => {
  const [session] = useState(() => new Session(project, startEngine(), consoleConnection));
  useEffect(() => {
    session.open();
    return session.close;
  }, [session]);
  return session;
};
