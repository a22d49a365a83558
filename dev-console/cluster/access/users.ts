import type { ClusterUser } from '../types';

/** A user with the groups that role bindings may name. */
export interface Account extends ClusterUser {
  groups: readonly string[];
}

const EVERYBODY = ['system:authenticated:oauth', 'system:authenticated'];

/** Who can log in; what each may do is decided by the role bindings of the projects. */
export const ACCOUNTS: readonly Account[] = [
  {
    name: 'admin',
    displayName: 'Ada Admin',
    description: 'Cluster admin: everything, in all projects',
    groups: ['system:masters', 'system:cluster-admins', ...EVERYBODY],
  },
  {
    name: 'padmin',
    displayName: 'Petra Projects',
    description: 'Project admin of shop, catalog and payments; views billing',
    groups: EVERYBODY,
  },
  {
    name: 'dev',
    displayName: 'Dennis Developer',
    description: 'Editor in shop and billing',
    groups: EVERYBODY,
  },
  {
    name: 'viewer',
    displayName: 'Vera Viewer',
    description: 'Viewer in shop and billing',
    groups: EVERYBODY,
  },
];

/** @returns the account of that name, or undefined */
export const accountOf = (name: string): Account | undefined =>
  ACCOUNTS.find((account) => account.name === name);
