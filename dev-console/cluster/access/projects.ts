import type { Answer } from '../rest/answer';
import { withKind } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { listBody, selectorOf } from '../rest/list';
import type { ResourceDefinition } from '../rest/resources';
import { apiVersion, storeName } from '../rest/resources';
import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';
import { authorize } from './authorizer';
import type { Account } from './users';

/** @returns whether the user may see the project: whoever may read its namespace does */
export const maySeeProject =
  (store: Store, account: Account) =>
  ({ metadata }: KubeObject): boolean =>
    authorize(store, account, {
      verb: 'get',
      group: '',
      resource: 'namespaces',
      namespace: metadata.name,
    }).allowed;

/** Answers the list of projects: to everyone, with just those that he may see, without paging. */
export const listProjects = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
): Answer => {
  const sees = maySeeProject(store, call.account);
  const selects = selectorOf(call.query);
  const items = [...store.collection(storeName(definition)).range()]
    .filter(({ object }) => sees(object) && (!selects || selects(object)))
    .map(({ json }) => json);
  return { status: 200, body: listBody('ProjectList', apiVersion(definition), {}, items) };
};

/** Answers `users/~`: who am I. */
export const whoAmI = (definition: ResourceDefinition, account: Account): Answer => ({
  status: 200,
  body: withKind(
    definition,
    JSON.stringify({
      metadata: { name: account.name },
      fullName: account.displayName,
      identities: null,
      groups: account.groups,
    }),
  ),
});
