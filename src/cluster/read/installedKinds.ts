import { asObject, listAt } from '../../domain/json/json';
import { requestJson } from '../request/requestJson';
import { apiKinds, listKinds } from '../../domain/snapshot/kinds/apiKinds';
import type { ListKind } from '../../domain/snapshot/lists';
import { groupPath } from '../request/apiPath';
import type { Connection } from '../request/connection';
import { ApiError, CancelledError } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

/** Names of a group version's resources; null where nobody can say, none where the API is not there. */
const resourcesAt = async (
  connection: Connection,
  path: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string> | null> => {
  try {
    const answer = await withRetries(connection, { patience: readingPatience, signal }, () =>
      requestJson(connection, { method: 'GET', path, signal }),
    );
    return new Set(
      listAt(answer, 'resources').map((resource) => String(asObject(resource)['name'])),
    );
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return error instanceof ApiError && error.code === 404 ? new Set() : null;
  }
};

/**
 * Kinds whose API is not there. Image registry, Build and DeploymentConfig are capabilities that a
 * cluster may be installed without, Knative is an operator's. Only a group that answers 404 itself
 * counts as absent: a list that answers 404, or a group that cannot be asked, proves nothing.
 * @throws {CancelledError}
 */
export const absentKinds = async (
  connection: Connection,
  signal?: AbortSignal,
): Promise<ReadonlySet<ListKind>> => {
  const optional = listKinds.filter((kind) => apiKinds[kind].optional);
  const paths = [...new Set(optional.map((kind) => groupPath(apiKinds[kind])))];
  const resources = new Map(
    await Promise.all(
      paths.map(async (path) => [path, await resourcesAt(connection, path, signal)] as const),
    ),
  );
  return new Set(
    optional.filter((kind) => {
      const names = resources.get(groupPath(apiKinds[kind]));
      return names ? !names.has(apiKinds[kind].plural) : false;
    }),
  );
};
