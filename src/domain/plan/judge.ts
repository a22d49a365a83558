import type { AgePolicy } from '../policy/policy';
import type { Instant } from '../snapshot/records';
import type { JudgedTag, TagFacts } from './judgedTag';
import type { Recency } from './mostRecent';
import { isSystemProject } from './systemProjects';
import type { Reason } from './verdict';

/** What a rule says of a tag: a reason to keep it, and whether its image's real date could change that. */
interface Keep {
  readonly reason: Reason;
  readonly doubtful: boolean;
}

const keep = (reason: Reason): Keep => ({ reason, doubtful: false });

const withoutImage = new Set<TagFacts['kind']>(['importPending', 'importFailed', 'pointer']);

/** Protected is what a strong use holds; what the platform's own projects use stays in any case. */
const keptByUse = ({ uses }: TagFacts, policy: AgePolicy): readonly Keep[] => {
  const holding = uses.find(
    (use) =>
      use.strength === 'strong' &&
      (policy.protectInUse || (!policy.systemProjects && isSystemProject(use.namespace))),
  );
  return holding ? [keep({ code: 'inUse', use: holding })] : [];
};

const keptByKind = ({ kind, verdictReasons }: TagFacts, policy: AgePolicy): readonly Keep[] => {
  if (!withoutImage.has(kind) || policy.withoutImage) return [];
  const reason = verdictReasons[0];
  return reason ? [keep(reason)] : [];
};

const keptByAge = ({ age }: TagFacts, policy: AgePolicy, cutoff: Instant): readonly Keep[] => {
  const { olderThanDays: days, ageOf } = policy;
  if (age.known === 'no') return [keep({ code: 'ageNotKnown', days, age })];
  if (age.since < cutoff) return [];
  if (age.known === 'atLeast')
    return [{ reason: { code: 'ageNotKnown', days, age }, doubtful: true }];
  return [keep({ code: 'notOldEnough', days, age, ageOf })];
};

const keptByRecency = (recency: Recency, policy: AgePolicy): readonly Keep[] => {
  const { keepMostRecent } = policy;
  if (recency.among === 'no') return [];
  return recency.among === 'yes'
    ? [keep({ code: 'amongMostRecent', keep: keepMostRecent, rank: recency.rank })]
    : [{ reason: { code: 'maybeAmongMostRecent', keep: keepMostRecent }, doubtful: true }];
};

/**
 * Applies the age policy (design: Age policy) to one tag. Keep beats delete: any rule that keeps
 * it decides; all that apply are told.
 * @param cutoff what came before it is older than the policy's days
 */
export const judge = (
  facts: TagFacts,
  recency: Recency,
  policy: AgePolicy,
  cutoff: Instant,
): JudgedTag => {
  const skippedBy = policy.skips(facts.tag.name);
  const keeps = [
    ...keptByUse(facts, policy),
    ...(skippedBy === null ? [] : [keep({ code: 'skipped', pattern: skippedBy })]),
    ...(!policy.systemProjects && isSystemProject(facts.stream.namespace)
      ? [keep({ code: 'systemProject' })]
      : []),
    ...keptByKind(facts, policy),
    ...keptByAge(facts, policy, cutoff),
    ...keptByRecency(recency, policy),
  ];
  const { age } = facts;
  const old: readonly Reason[] =
    age.known !== 'no' && age.since < cutoff
      ? [{ code: 'olderThan', days: policy.olderThanDays, age, ageOf: policy.ageOf }]
      : [];
  const deciding = keeps.length > 0 ? keeps.map(({ reason }) => reason) : old;
  return {
    facts,
    decision: keeps.length > 0 ? 'kept' : 'stale',
    reasons: distinct([...deciding, ...facts.verdictReasons, ...old]),
    // A date can only change a decision that nothing else has made.
    doubtful: keeps.length > 0 && keeps.every(({ doubtful }) => doubtful),
  };
};

const same = (a: Reason, b: Reason): boolean =>
  a === b || (a.code === b.code && 'use' in a && 'use' in b && a.use === b.use);

const distinct = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason, at) => reasons.findIndex((other) => same(other, reason)) === at);
