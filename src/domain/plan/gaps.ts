import type { ListState } from '../snapshot/lists';
import type { PrunePlan } from './prunePlan';
import type { Gap } from './verdict';

/** How many tags are unknown, in all, by their project, and by an unreadable project that may pull. */
interface UnknownTags {
  readonly all: number;
  readonly byProject: ReadonlyMap<string, number>;
  readonly byPuller: ReadonlyMap<string, number>;
}

const unknownTags = (plan: PrunePlan): UnknownTags => {
  const byProject = new Map<string, number>();
  const byPuller = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  let all = 0;
  for (const { facts } of plan.tags.values()) {
    if (facts.verdict !== 'unknown') continue;
    all += 1;
    count(byProject, facts.stream.namespace);
    for (const reason of facts.verdictReasons) {
      if (reason.code === 'projectNotReadable') count(byPuller, reason.project);
    }
  }
  return { all, byProject, byPuller };
};

const gapOfList = ({ list, outcome }: ListState, affectedTags: number): Gap | null => {
  if (outcome.state === 'whole' || outcome.state === 'notInstalled') return null;
  const message = outcome.state === 'reading' ? '' : outcome.message;
  return { ...list, why: outcome.state, message, affectedTags };
};

/**
 * Every list that is not whole and every question that was not answered, with how many tags it
 * leaves unknown. A project that may pull from here and cannot be read at all is one gap, not one
 * for each kind. APIs that the cluster does not have are no gaps.
 */
export const gapsOf = (plan: PrunePlan): readonly Gap[] => {
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
    const refersToNothing = kind === 'Image' || kind === 'LimitRange';
    const gap = gapOfList(state, refersToNothing ? 0 : affected);
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
