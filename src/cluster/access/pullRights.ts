import { requestJson } from '../request/requestJson';
import type { PullRights } from '../../domain/snapshot/lists';
import { pullRightsOf } from '../../domain/snapshot/trim/pullRights';
import type { Connection } from '../request/connection';
import { ApiError, CancelledError, messageOf } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

/**
 * Asks who may pull from a project (`get imagestreams/layers` in it), which a project's admin may
 * ask and an editor may not (api-facts: Access).
 * @throws {CancelledError}
 */
export const readPullRights = async (
  connection: Connection,
  project: string,
  signal?: AbortSignal,
): Promise<PullRights> => {
  const path = `/apis/authorization.openshift.io/v1/namespaces/${encodeURIComponent(project)}/localresourceaccessreviews`;
  const body = {
    kind: 'LocalResourceAccessReview',
    apiVersion: 'authorization.openshift.io/v1',
    namespace: project,
    verb: 'get',
    resourceAPIGroup: 'image.openshift.io',
    resource: 'imagestreams/layers',
  };
  try {
    const answer = await withRetries(connection, { patience: readingPatience, signal }, () =>
      requestJson(connection, { method: 'POST', path, body, signal }),
    );
    return pullRightsOf(answer, project);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    if (error instanceof ApiError && error.code === 403) return { state: 'notPermitted' };
    return { state: 'failed', message: messageOf(error) };
  }
};
