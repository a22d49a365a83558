import { useEffect, useState } from 'react';
import { coFetchJSON } from '../../sdk/fetch/consoleFetch';

/** The users of the simulated cluster, and which of them one is; none on a real cluster. */
export interface Users {
  users: { name: string; displayName: string; description: string }[];
  current: string | null;
}

/** Asks the server for the users, once. */
export const useUsers = (): Users => {
  const [users, setUsers] = useState<Users>({ users: [], current: null });
  useEffect(() => {
    coFetchJSON('/api/dev-console/users').then(
      (answer) => setUsers(answer as Users),
      () => undefined,
    );
  }, []);
  return users;
};

/** Becomes another user: everything that was read as the former one goes with the page. */
export const becomeUser = async (name: string): Promise<void> => {
  await coFetchJSON.post('/api/dev-console/user', { name });
  window.location.reload();
};
