import { ROLE_BINDINGS } from '../access/authorizer';
import type { Subject } from '../access/authorizer';
import type { World } from './world';

const RBAC = 'rbac.authorization.k8s.io';

/** What a project is and who is in it; role by user. */
export interface ProjectPlan {
  name: string;
  displayName: string;
  description: string;
  /** Days since it was made. */
  days: number;
  members?: Record<string, 'admin' | 'edit' | 'view'>;
}

/** Makes a project with its service accounts and with the role bindings that each project gets. */
export const addProject = (world: World, plan: ProjectPlan): void => {
  const { name, displayName, description, days, members = {} } = plan;
  world.put('namespaces', days, {
    metadata: {
      name,
      labels: { 'kubernetes.io/metadata.name': name },
      annotations: {
        'openshift.io/display-name': displayName,
        'openshift.io/description': description,
      },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  });
  for (const account of ['builder', 'default', 'deployer']) {
    world.put('serviceaccounts', days, {
      metadata: { name: account, namespace: name },
      secrets: [],
      imagePullSecrets: [{ name: `${account}-dockercfg` }],
    });
  }
  bind(world, name, 'system:image-pullers', 'system:image-puller', [
    { kind: 'Group', apiGroup: RBAC, name: `system:serviceaccounts:${name}` },
  ]);
  for (const [user, role] of Object.entries(members)) {
    bind(world, name, `${role}-${user}`, role, [{ kind: 'User', apiGroup: RBAC, name: user }]);
  }
};

/** Gives a role in a project to somebody. */
export const bind = (
  world: World,
  namespace: string,
  name: string,
  role: string,
  subjects: Subject[],
): void => {
  world.put(ROLE_BINDINGS, 300, {
    metadata: { name, namespace },
    subjects,
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: role },
  });
};

/** Lets the service accounts of one project pull from another. */
export const allowPull = (world: World, from: string, puller: string): void => {
  bind(world, from, `${puller}-pulls`, 'system:image-puller', [
    { kind: 'Group', apiGroup: RBAC, name: `system:serviceaccounts:${puller}` },
  ]);
};
