import type { ScalableKind } from './scalableKinds';

/** Something that a user can do to the cluster, each with a right of its own. */
export type Permission =
  'deleteTag' | 'deletePod' | 'deleteDeploymentConfig' | `scale${ScalableKind}`;

/** A permission that a user is known not to have in a project. */
export interface LackedPermission {
  readonly project: string;
  readonly permission: Permission;
}

/** Looks permissions up. */
export type Lacks = (project: string, permission: Permission) => boolean;

/** What a user lacks, to be looked up. */
export const lacksOf = (lacked: readonly LackedPermission[]): Lacks => {
  if (lacked.length === 0) return () => false;
  const keys = new Set(lacked.map(({ project, permission }) => `${permission}/${project}`));
  return (project, permission) => keys.has(`${permission}/${project}`);
};
