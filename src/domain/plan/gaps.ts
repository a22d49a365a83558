import type { PrunePlan } from './prunePlan';
import type { Gap } from './verdict';

/** Tags per project whose verdict a missing list decides: those found unknown. */
const unknownByProject = (plan: PrunePlan): { all: number; of: (project: string) => number } => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { facts } of plan.tags.values()) {
    if (facts.verdict !== 'unknown') continue;
    all += 1;
    counts.set(facts.stream.namespace, (counts.get(facts.stream.namespace) ?? 0) + 1);
  }
  return { all, of: (project) => counts.get(project) ?? 0 };
};

/**
 * Every list that is not whole and every question that was not answered, with how many tags it
 * leaves unknown. APIs that the cluster does not have are no gaps.
 */
export const gapsOf = (plan: PrunePlan): readonly Gap[] => {
  const unknown = unknownByProject(plan);
  const gaps: Gap[] = [];
  for (const { list, outcome } of plan.snapshot.lists) {
    if (outcome.state === 'whole' || outcome.state === 'notInstalled') continue;
    const { kind, namespace } = list;
    const own = namespace !== null && plan.snapshot.scope.judged.includes(namespace);
    const affectedTags = kind === 'Image' ? 0 : own ? unknown.of(namespace) : unknown.all;
    const message = outcome.state === 'reading' ? '' : outcome.message;
    gaps.push({ kind, namespace, why: outcome.state, message, affectedTags });
  }
  for (const [project, rights] of plan.snapshot.pullRights) {
    if (rights.state !== 'failed') continue;
    const { message } = rights;
    const affectedTags = unknown.of(project);
    gaps.push({ kind: 'PullRights', namespace: project, why: 'failed', message, affectedTags });
  }
  return gaps;
};
