import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';
import type { Deed } from './roles';
import { rulesAllow, rulesOf } from './roles';
import type { Account } from './users';

/** Resource under which role bindings are stored. */
export const ROLE_BINDINGS = 'rolebindings.rbac.authorization.k8s.io';

/** Who a role binding gives its role to. */
export interface Subject {
  kind: 'User' | 'Group' | 'ServiceAccount';
  apiGroup?: string;
  name: string;
  namespace?: string;
}

/** A role, given to subjects within one project. */
export interface RoleBinding extends KubeObject {
  subjects: Subject[];
  roleRef: { apiGroup: string; kind: string; name: string };
}

/** Whether a deed is allowed, and through which binding. */
export interface Decision {
  allowed: boolean;
  reason?: string;
}

/** @returns the role bindings of a project whose role allows the deed there */
export const bindingsThatAllow = (store: Store, deed: Deed): RoleBinding[] =>
  deed.namespace === undefined
    ? []
    : (store.list(ROLE_BINDINGS, deed.namespace) as RoleBinding[]).filter(({ roleRef }) =>
        rulesAllow(rulesOf(roleRef.name), deed),
      );

/** Decides by the stored role bindings; members of `system:masters` may do everything. */
export const authorize = (store: Store, account: Account, deed: Deed): Decision => {
  if (account.groups.includes('system:masters')) return { allowed: true };
  for (const binding of bindingsThatAllow(store, deed)) {
    const subject = binding.subjects.find((candidate) => isMember(account, candidate));
    if (!subject) continue;
    const { name, namespace } = binding.metadata;
    const to = `${subject.kind} ${JSON.stringify(subject.name)}`;
    return {
      allowed: true,
      reason: `RBAC: allowed by RoleBinding "${name}/${namespace}" of ${binding.roleRef.kind} "${binding.roleRef.name}" to ${to}`,
    };
  }
  return { allowed: false };
};

const isMember = (account: Account, { kind, name }: Subject): boolean =>
  kind === 'User' ? name === account.name : kind === 'Group' && account.groups.includes(name);
