import type { PullRights } from '../lists';
import type { JsonObject } from '../../json/json';
import { asObject, textAt } from '../../json/json';

const ACCOUNT = 'system:serviceaccount:';
const ACCOUNTS_OF = 'system:serviceaccounts:';

/** Names that stand for the service accounts of all projects, or for anybody at all. */
const EVERYBODY: ReadonlySet<string> = new Set([
  'system:serviceaccounts',
  'system:authenticated',
  'system:unauthenticated',
  'system:anonymous',
  '*',
]);

/**
 * Who outside a project may pull from it, from the answer of a LocalResourceAccessReview for
 * `get imagestreams/layers`. The project's own service accounts, people and the platform's
 * projects do not count (design: Who could use it at all). An answer that the server could not
 * work out to its end is no answer.
 */
export const pullRightsOf = (answer: unknown, project: string): PullRights => {
  const review = asObject(answer);
  if (review['kind'] !== 'ResourceAccessReviewResponse') return refusalOf(review);
  // The API spells the field `evalutionError`; both are looked at, lest it be corrected some day.
  const error = textAt(review, 'evalutionError') || textAt(review, 'evaluationError');
  if (error !== '') return { state: 'failed', message: error };
  const users = namesAt(review, 'users');
  const groups = namesAt(review, 'groups');
  if (users === null || groups === null) {
    return { state: 'failed', message: 'users or groups are missing in the answer' };
  }
  const projects = new Set<string>();
  for (const user of users) addProject(user, ACCOUNT, projects);
  for (const group of groups) addProject(group, ACCOUNTS_OF, projects);
  projects.delete(project);
  return {
    state: 'known',
    everyProject: [...users, ...groups].some((name) => EVERYBODY.has(name)),
    projects: [...projects].filter((name) => !isPlatformProject(name)).sort(),
  };
};

const refusalOf = (answer: JsonObject): PullRights =>
  answer['reason'] === 'Forbidden' || answer['code'] === 403
    ? { state: 'notPermitted' }
    : { state: 'failed', message: textAt(answer, 'message') || 'not a resource access review' };

/** An absent list is an empty one (Go leaves it out or writes null); anything else is unreadable. */
const namesAt = (review: JsonObject, key: string): readonly string[] | null => {
  const value = review[key] ?? [];
  if (!Array.isArray(value)) return null;
  const names = value.filter((name): name is string => typeof name === 'string');
  return names.length === value.length ? names : null;
};

/** The project in `system:serviceaccount:PROJECT:NAME` and `system:serviceaccounts:PROJECT`. */
const addProject = (name: string, prefix: string, projects: Set<string>): void => {
  if (!name.startsWith(prefix)) return;
  const project = name.slice(prefix.length).split(':', 1)[0] ?? '';
  if (project !== '') projects.add(project);
};

/** Projects of the platform: their service accounts manage, and use no image of a user's project. */
const isPlatformProject = (name: string): boolean =>
  name === 'openshift' || name.startsWith('openshift-') || name.startsWith('kube-');
