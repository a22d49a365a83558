import { asObject, listAt, objectAt, textAt } from '../../domain/json/json';
import { requestJson } from '../request/requestJson';
import type { Connection } from '../request/connection';
import { ApiError } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

const PAGE = 500;

const namesAt = async (
  connection: Connection,
  path: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> => {
  const names: string[] = [];
  let token = '';
  do {
    const query = `limit=${PAGE}${token === '' ? '' : `&continue=${encodeURIComponent(token)}`}`;
    const page = await withRetries(connection, { patience: readingPatience, signal }, () =>
      requestJson(connection, { method: 'GET', path: `${path}?${query}`, signal }),
    );
    for (const item of listAt(page, 'items')) {
      const name = textAt(objectAt(asObject(item), 'metadata'), 'name');
      if (name !== '') names.push(name);
    }
    token = textAt(objectAt(page, 'metadata'), 'continue');
  } while (token !== '');
  return names.sort();
};

/**
 * Names of the projects that the user may see: the projects API lists just those; where it is not
 * there, the namespaces.
 * @throws as `Connection.send`; nobody can say then which projects there are
 */
export const visibleProjects = async (
  connection: Connection,
  signal?: AbortSignal,
): Promise<readonly string[]> => {
  try {
    return await namesAt(connection, '/apis/project.openshift.io/v1/projects', signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 404) throw error;
    return namesAt(connection, '/api/v1/namespaces', signal);
  }
};
