import { badRequest } from '../rest/status';
import type { Store } from '../store/store';
import { authorize, bindingsThatAllow, ROLE_BINDINGS } from './authorizer';
import type { RoleBinding } from './authorizer';
import type { Deed } from './roles';
import { rulesOf } from './roles';
import type { Account } from './users';

/** Who may do everything everywhere: what every review on a real cluster names besides. */
const PLATFORM_USERS = [
  'system:admin',
  'system:serviceaccount:kube-system:generic-garbage-collector',
  'system:serviceaccount:kube-system:namespace-controller',
  'system:serviceaccount:openshift-infra:default-rolebindings-controller',
];
const PLATFORM_GROUPS = ['system:cluster-admins', 'system:masters'];

const ATTRIBUTES = ['namespace', 'verb', 'group', 'version', 'resource', 'subresource', 'name'];

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  value && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Answers a SelfSubjectReview: who is asking? */
export const reviewUser = ({ name, groups }: Account): Fields => ({
  kind: 'SelfSubjectReview',
  apiVersion: 'authentication.k8s.io/v1',
  metadata: { creationTimestamp: null },
  status: { userInfo: { username: name, groups: [...groups] } },
});

/** Answers a SelfSubjectAccessReview: may the asking user do this? Empty attributes are left out. */
export const reviewSelf = (store: Store, account: Account, body: unknown): Fields => {
  const asked = fieldsOf(fieldsOf(fieldsOf(body).spec).resourceAttributes);
  const attributes = Object.fromEntries(
    ATTRIBUTES.flatMap((name) => (text(asked[name]) ? [[name, text(asked[name])]] : [])),
  );
  const { verb = '', group = '', resource = '', subresource, namespace } = attributes;
  const deed: Deed = {
    verb,
    group,
    resource: subresource ? `${resource}/${subresource}` : resource,
    ...(namespace && { namespace }),
  };
  return {
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec: { resourceAttributes: attributes },
    status: { ...authorize(store, account, deed) },
  };
};

/** Answers a SelfSubjectRulesReview: all that the asking user may do in a project. */
export const reviewOwnRules = (store: Store, account: Account, body: unknown): Fields => {
  const namespace = text(fieldsOf(fieldsOf(body).spec).namespace);
  const roles = account.groups.includes('system:masters')
    ? ['cluster-admin']
    : (store.list(ROLE_BINDINGS, namespace) as RoleBinding[])
        .filter(({ subjects }) =>
          subjects.some(
            ({ kind, name }) =>
              (kind === 'User' && name === account.name) ||
              (kind === 'Group' && account.groups.includes(name)),
          ),
        )
        .map(({ roleRef }) => roleRef.name);
  return {
    kind: 'SelfSubjectRulesReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec: {},
    status: {
      resourceRules: [...new Set(roles)].flatMap(rulesOf),
      nonResourceRules: [],
      incomplete: false,
    },
  };
};

/**
 * Answers a LocalResourceAccessReview: who may do this in the project? Names users, service
 * accounts as `system:serviceaccount:NS:NAME`, and groups; the platform's own come along.
 * @throws {ApiError} 400 when the body names another project than the path
 */
export const reviewWho = (store: Store, namespace: string, body: unknown): Fields => {
  const asked = fieldsOf(body);
  if (text(asked.namespace) && asked.namespace !== namespace) {
    throw badRequest(`namespace ${text(asked.namespace)} does not match ${namespace}`);
  }
  const deed: Deed = {
    namespace,
    verb: text(asked.verb),
    group: text(asked.resourceAPIGroup),
    resource: text(asked.resource),
  };
  const users = new Set(PLATFORM_USERS);
  const groups = new Set(PLATFORM_GROUPS);
  for (const subject of bindingsThatAllow(store, deed).flatMap(({ subjects }) => subjects)) {
    if (subject.kind === 'Group') groups.add(subject.name);
    else if (subject.kind === 'User') users.add(subject.name);
    else users.add(`system:serviceaccount:${subject.namespace ?? namespace}:${subject.name}`);
  }
  return {
    kind: 'ResourceAccessReviewResponse',
    apiVersion: 'authorization.openshift.io/v1',
    namespace,
    users: [...users].sort(),
    groups: [...groups].sort(),
    // The real API spells the field so.
    evalutionError: '',
  };
};
