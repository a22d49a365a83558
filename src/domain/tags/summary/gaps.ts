import type { TagPlan } from '../tagPlan';
import type { ListKind, ListState } from '../../snapshot/lists';
import type { Gap } from '../../model/gap';

/**
 * How many tags are unknown, in all, by their project, by an unreadable project that may pull, and
 * because an image was not read.
 */
interface UnknownTags {
  readonly all: number;
  readonly byImage: number;
  readonly byProject: ReadonlyMap<string, number>;
  readonly byPuller: ReadonlyMap<string, number>;
}

const unknownTags = (plan: TagPlan): UnknownTags => {
  const byProject = new Map<string, number>();
  const byPuller = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  let [all, byImage] = [0, 0];
  for (const { facts } of plan.tags.values()) {
    if (facts.verdict !== 'unknown') continue;
    all += 1;
    count(byProject, facts.stream.namespace);
    for (const reason of facts.verdictReasons) {
      if (reason.code === 'imageNotRead' || reason.code === 'usedImageNotRead') byImage += 1;
      if (reason.code === 'projectNotReadable') count(byPuller, reason.project);
    }
  }
  return { all, byImage, byProject, byPuller };
};

const gapOfList = ({ list, outcome }: ListState, affectedTags: number): Gap | null => {
  if (outcome.state === 'whole' || outcome.state === 'notInstalled') return null;
  const message = outcome.state === 'reading' ? '' : outcome.message;
  return { ...list, why: outcome.state, message, affectedTags };
};

/** An image refers to nothing, but tells what a use of its parts holds; a limit range decides nothing. */
const affectedBy = (kind: ListKind, affected: number, { byImage }: UnknownTags): number => {
  if (kind === 'LimitRange') return 0;
  return kind === 'Image' ? byImage : affected;
};

/**
 * Every list that is not whole and every question that was not answered, with how many tags it
 * leaves unknown. A project that may pull from here and cannot be read at all is one gap, not one
 * for each kind. APIs that the cluster does not have are no gaps.
 */
export const gapsOf = (plan: TagPlan): readonly Gap[] => {
  const { scope, lists, pullRights } = plan.snapshot;
  const unknown = unknownTags(plan);
  const gaps: Gap[] = [];
  const closed = new Set<string>();
  for (const state of lists) {
    const { kind, namespace } = state.list;
    if (namespace !== null && unknown.byPuller.has(namespace)) {
      if (state.outcome.state === 'forbidden' && !closed.has(namespace)) {
        closed.add(namespace);
        const affectedTags = unknown.byPuller.get(namespace) ?? 0;
        const { message } = state.outcome;
        gaps.push({ kind: 'Projects', namespace, why: 'forbidden', message, affectedTags });
      }
      if (!scope.judged.includes(namespace)) continue;
    }
    const own = namespace !== null && scope.judged.includes(namespace);
    const affected = own ? (unknown.byProject.get(namespace) ?? 0) : unknown.all;
    const gap = gapOfList(state, affectedBy(kind, affected, unknown));
    if (gap) gaps.push(gap);
  }
  for (const [project, rights] of pullRights) {
    if (rights.state !== 'failed') continue;
    const { message } = rights;
    const affectedTags = unknown.byProject.get(project) ?? 0;
    gaps.push({ kind: 'PullRights', namespace: project, why: 'failed', message, affectedTags });
  }
  return gaps;
};
