import type { DeletionAccess } from '../../../cluster/access/mayDelete';
import type { Selection } from '../../../domain/tags/review/review';
import type { WorkloadRow } from '../../../domain/tags/rows/workloadRows';
import type { RowQuery } from '../../../domain/model/rowQuery';
import type { Engine } from '../../../engine/engine';
import { lacksRight } from '../state/deletionRights';
import type { WorkloadChoice } from './reviewedCleanup';

const everything: RowQuery = {
  text: '',
  only: [],
  sort: 'name',
  descending: false,
  page: 1,
  perPage: Number.MAX_SAFE_INTEGER,
};

/** Whether the user may have something done to a workload. */
export const isOffered = (
  access: Pick<DeletionAccess, 'may'>,
  row: WorkloadRow,
  choice: WorkloadChoice['choice'],
): boolean => {
  if (choice === 'leave') return true;
  if (choice === 'scale' && row.scalable === null) return false;
  return !lacksRight(access, row, choice);
};

const uses = (row: WorkloadRow, tags: ReadonlySet<string>): boolean =>
  row.tags.some((tag) => tags.has(tag));

/** Whether a selected tag that it uses is of its own project. */
const isAtHome = ({ tags, namespace }: WorkloadRow, selected: ReadonlySet<string>): boolean =>
  tags.some((tag) => selected.has(tag) && tag.startsWith(`${namespace}/`));

/**
 * The pods and deployment configs to choose about: those that were selected, and those that use
 * a selected tag. Where use does not protect, what uses a tag of its own project goes with it unless
 * the user says otherwise; what runs in another project belongs to others, and goes only when
 * somebody says so. What the user may not do is not chosen.
 * @param access a right that was not asked about counts as given: the dry run tells
 * @param earlier what was chosen in a review before this one, by key
 */
export const workloadChoices = async (
  engine: Pick<Engine, 'rows'>,
  selection: Selection,
  protectInUse: boolean,
  access: Pick<DeletionAccess, 'may'>,
  earlier: ReadonlyMap<string, WorkloadChoice['choice']> = new Map(),
): Promise<readonly WorkloadChoice[]> => {
  const [deploymentConfigs, pods] = await Promise.all([
    engine.rows('deploymentConfigsToDelete', everything),
    engine.rows('podsToDelete', everything),
  ]);
  const tags = new Set(selection.tags);
  return [...deploymentConfigs.rows, ...pods.rows].flatMap((row): readonly WorkloadChoice[] => {
    const chosen = earlier.get(row.key) ?? selection.workloads[row.key];
    if (chosen === undefined && !uses(row, tags)) return [];
    const choice = chosen ?? (!protectInUse && isAtHome(row, tags) ? 'delete' : 'leave');
    return [{ row, choice: isOffered(access, row, choice) ? choice : 'leave' }];
  });
};

/**
 * A selection with what is to become of the workloads. One that was selected and cannot be chosen
 * about any more stays selected, so that the review tells that it is left out.
 */
export const withChoices = (
  selection: Selection,
  workloads: readonly WorkloadChoice[],
): Selection => {
  const offered = new Set(workloads.map(({ row }) => row.key));
  return {
    tags: selection.tags,
    workloads: Object.fromEntries([
      ...Object.entries(selection.workloads).filter(([key]) => !offered.has(key)),
      ...workloads.flatMap(({ row, choice }) =>
        choice === 'leave' ? [] : [[row.key, choice] as const],
      ),
    ]),
  };
};
