import type { DeletionAccess, Permission } from '../../../cluster';
import type { TagRow, WorkloadRow } from '../../../domain/plan/verdict';

const deletions: readonly Permission[] = ['deleteTag', 'deletePod', 'deleteDeploymentConfig'];

/** Whether a right is one to delete something, not to scale it. */
export const isDeletion = ({ permission }: { readonly permission: Permission }): boolean =>
  deletions.includes(permission);

/** Whether a user is known to have a right to delete something in one of these projects. */
export const mayDeleteSomething = (access: DeletionAccess, projects: readonly string[]): boolean =>
  projects.some((project) =>
    deletions.some((permission) => access.may(project, permission) === 'yes'),
  );

/** Whether a user is known to have no right to delete anything; an unanswered question is not a no. */
export const mayDeleteNothing = (access: DeletionAccess, projects: readonly string[]): boolean =>
  projects.length > 0 &&
  projects.every((project) =>
    deletions.every((permission) => access.may(project, permission) === 'no'),
  );

/** Whether the user is known not to have the right to delete what a row shows. */
export const lacksRight = (access: DeletionAccess, row: TagRow | WorkloadRow): boolean => {
  if ('tag' in row) return access.may(row.namespace, 'deleteTag') === 'no';
  return row.kind === 'Pod'
    ? access.may(row.namespace, 'deletePod') === 'no'
    : access.may(row.namespace, 'deleteDeploymentConfig') === 'no';
};
