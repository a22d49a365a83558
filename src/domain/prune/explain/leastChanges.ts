import type { ImageRow } from '../pruneViews';
import type { ImagePosition, LeastChange } from '../pruneViews';
import type { ProtectionReason } from '../protections';
import type { OcPlan } from '../likeOc';
import { isYoung } from '../pruneOptions';
import type { Use } from '../../plan/verdict';

/** What is known of an image whose changes are looked for. */
export interface KeptImage {
  readonly row: Pick<ImageRow, 'created' | 'managed' | 'rule'>;
  readonly positions: readonly ImagePosition[];
  readonly protection: ProtectionReason | null;
}

const NANOS = 1_000_000n;

/** When something from then is no longer young: one millisecond past the whole duration. */
const oldEnoughAt = (plan: OcPlan, created: number): number =>
  created + Number((plan.options.keepYoungerThan ?? 0n) / NANOS) + 1;

const usesOf = (positions: readonly ImagePosition[]): readonly Use[] => {
  const uses = new Map<string, Use>();
  for (const { reason } of positions) {
    if (reason.rule !== 'tagUsed' && reason.rule !== 'digestUsed') continue;
    uses.set(`${reason.use.uid} ${reason.use.placeName}`, reason.use);
  }
  return [...uses.values()];
};

/**
 * What would have to change in the options: the number of revisions, when that alone holds some
 * positions; else, or instead, the tags that hold it.
 */
const revisionChanges = (positions: readonly ImagePosition[]): readonly LeastChange[] => {
  const held = positions.filter(({ rule }) => rule === 'amongNewest');
  if (held.length === 0) return [];
  const keep = Math.min(...held.map(({ position }) => position)) - 1;
  const tags = [
    ...new Set(held.map(({ namespace, stream, tag }) => `${namespace}/${stream}:${tag}`)),
  ];
  return [
    { change: 'revisions', keep },
    { change: 'tags', tags },
  ];
};

const ageChange = (plan: OcPlan, { row, positions }: KeptImage): readonly LeastChange[] => {
  const dates: number[] = [];
  for (const { reason } of positions) {
    const young = reason.rule === 'young' || reason.rule === 'streamYoung';
    if (young && reason.created !== null) dates.push(reason.created);
  }
  const young = !plan.options.overSizeLimit && isYoung(row.created, plan.cutoff);
  if (young && row.created !== null) dates.push(row.created);
  if (dates.length === 0) return [];
  return [{ change: 'age', until: Math.max(...dates.map((date) => oldEnoughAt(plan, date))) }];
};

const protectionChange = ({ positions, protection, row }: KeptImage): readonly LeastChange[] => {
  for (const { reason } of positions) {
    if (reason.rule === 'protected') return [{ change: 'protections', reason: reason.reason }];
  }
  const kept = row.rule === 'protected' && protection !== null;
  return kept ? [{ change: 'protections', reason: protection }] : [];
};

/**
 * What together would make a kept image go (openshift docs, "Images not being pruned"): fewer
 * revisions or the deletion of the tags that hold it, time, an end of its use, or another option.
 */
export const leastChanges = (plan: OcPlan, image: KeptImage): readonly LeastChange[] => {
  const { options } = plan;
  if (image.row.rule === 'nothingKeeps') return [];
  const uses = usesOf(image.positions);
  return [
    ...(options.namespace === null ? [] : [{ change: 'allProjects' } as const]),
    ...revisionChanges(image.positions),
    ...ageChange(plan, image),
    ...(uses.length > 0 ? [{ change: 'uses', uses } as const] : []),
    ...protectionChange(image),
    ...(!options.all && !image.row.managed ? [{ change: 'all' } as const] : []),
  ];
};
