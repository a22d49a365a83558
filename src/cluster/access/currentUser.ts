import { objectAt, textAt } from '../../domain/json/json';
import { requestJson } from '../request/requestJson';
import type { Connection } from '../request/connection';

/** Milliseconds until the API must have said who is logged in. */
const TIMEOUT = 10_000;

/**
 * Asks the API who the user is, for the report of a run: the SDK does not tell.
 * @returns the user's name; null where the API does not say. Never rejects
 */
export const askCurrentUser = async (connection: Connection): Promise<string | null> => {
  const review = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
  try {
    const answer = await requestJson(connection, {
      method: 'POST',
      path,
      body: review,
      timeout: TIMEOUT,
    });
    return textAt(objectAt(objectAt(answer, 'status'), 'userInfo'), 'username') || null;
  } catch {
    return null;
  }
};
