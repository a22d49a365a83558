import type { RowAct } from '../../../domain/tags/rows/safety';
import { permissionTo } from '../../../domain/tags/rows/safety';
import type { DeletionAccess, MissingRight } from '../../../cluster/access/mayDelete';
import type { Permission } from '../../../domain/model/permission';
import type { TagRow } from '../../../domain/tags/rows/tagRows';
import type { WorkloadRow } from '../../../domain/tags/rows/workloadRows';

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

/**
 * Whether the user is known not to have the right to delete what a row shows, or to scale its owner
 * to zero.
 */
export const lacksRight = (
  access: Pick<DeletionAccess, 'may'>,
  row: TagRow | WorkloadRow,
  act: RowAct = 'delete',
): boolean => {
  const permission = permissionTo(act, row);
  return permission !== null && access.may(row.namespace, permission) === 'no';
};

/** The rights that the user is known to lack of what could become of a workload. */
export const lackedRights = (access: DeletionAccess, row: WorkloadRow): readonly MissingRight[] => {
  const permissions = [permissionTo('delete', row), permissionTo('scale', row)];
  return access.missing.filter(
    ({ permission, project, answer }) =>
      project === row.namespace && answer === 'no' && permissions.includes(permission),
  );
};
