import { CSRF_COOKIE } from './requestGuard';

/**
 * Puts the simulated cluster of a console that already runs on this machine back to its start.
 * @returns whether a console was there to be reset
 */
export const resetRunning = async (port: number): Promise<boolean> => {
  const url = `http://localhost:${port}`;
  const token = 'reset';
  const answer = await fetch(`${url}/api/dev-console/reset`, {
    method: 'POST',
    headers: { cookie: `${CSRF_COOKIE}=${token}`, 'X-CSRFToken': token },
  }).catch(() => undefined);
  return answer?.ok ?? false;
};
