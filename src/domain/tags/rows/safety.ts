import type { Permission } from '../../model/permission';
import { isScalable } from '../../model/scalableKinds';
import type { TagRow } from './tagRows';
import type { WorkloadRow } from './workloadRows';

/** What can be done to the object of a row. */
export type RowAct = 'delete' | 'scale';

/** What deleting a row, or scaling its owner, takes; null where nothing of it can be scaled. */
export const permissionTo = (act: RowAct, row: TagRow | WorkloadRow): Permission | null => {
  if ('tag' in row) return 'deleteTag';
  if (act === 'scale') {
    const kind = row.scalable?.kind ?? '';
    return isScalable(kind) ? `scale${kind}` : null;
  }
  return row.kind === 'Pod' ? 'deletePod' : 'deleteDeploymentConfig';
};

/** Whether a row is safe: bulk selection takes only what asks for no act of its own. */
export const isSafe = ({ acts }: Pick<TagRow | WorkloadRow, 'acts'>): boolean =>
  acts.every((act) => act === 'unusedHere');
