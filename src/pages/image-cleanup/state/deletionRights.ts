import type { DeletionAccess } from '../../../cluster';
import type { TagRow, WorkloadRow } from '../../../domain/plan/verdict';

/** Whether a user can delete anything in these projects; an unanswered question is not a no. */
export const mayDeleteAnything = (access: DeletionAccess, projects: readonly string[]): boolean =>
  projects.some(
    (project) =>
      access.may(project, 'deleteTag') !== 'no' ||
      access.may(project, 'deletePod') !== 'no' ||
      access.may(project, 'deleteDeploymentConfig') !== 'no',
  );

/** Whether the user is known not to have the right to delete what a row shows. */
export const lacksRight = (access: DeletionAccess, row: TagRow | WorkloadRow): boolean => {
  if ('tag' in row) return access.may(row.namespace, 'deleteTag') === 'no';
  return row.kind === 'Pod'
    ? access.may(row.namespace, 'deletePod') === 'no'
    : access.may(row.namespace, 'deleteDeploymentConfig') === 'no';
};
