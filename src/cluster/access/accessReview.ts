import { objectAt } from '../../domain/json/json';
import { requestJson } from '../request/requestJson';
import type { Connection } from '../request/connection';
import { CancelledError, messageOf } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

/** Something that a user may or may not do. */
export interface Right {
  readonly verb: string;
  /** Empty for the core API. */
  readonly group: string;
  readonly resource: string;
  /** Such as `scale`; empty where there is none. */
  readonly subresource: string;
}

/** Whether a user may; `notKnown` when the question could not be answered, which is not a no. */
export type MayAnswer = 'yes' | 'no' | 'notKnown';

/**
 * Asks the API whether the user may do something. Asked anew each time, unlike the SDK's
 * `checkAccess`, which keeps the first answer, a failure included, for as long as the page lives.
 * @param namespace the project, or null for all projects at once
 * @throws {CancelledError}
 */
export const mayUser = async (
  connection: Connection,
  right: Right,
  namespace: string | null,
  signal?: AbortSignal,
): Promise<{ readonly answer: MayAnswer; readonly message: string }> => {
  const { verb, group, resource, subresource } = right;
  const body = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: {
      resourceAttributes: {
        verb,
        group,
        resource,
        ...(subresource === '' ? {} : { subresource }),
        ...(namespace === null ? {} : { namespace }),
      },
    },
  };
  const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
  try {
    const review = await withRetries(connection, { patience: readingPatience, signal }, () =>
      requestJson(connection, { method: 'POST', path, body, signal }),
    );
    const allowed = objectAt(review, 'status')['allowed'];
    if (typeof allowed !== 'boolean') return { answer: 'notKnown', message: 'No answer' };
    return { answer: allowed ? 'yes' : 'no', message: '' };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { answer: 'notKnown', message: messageOf(error) };
  }
};
