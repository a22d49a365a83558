import type { AgeValues } from './ageFields';
import type { Instant } from '../../snapshot/records';
import type { JudgedTag, TagFacts } from '../../tags/judgedTag';
import type { Recency } from './mostRecent';
import { isSystemProject } from '../../snapshot/systemProjects';
import type { Reason } from '../../tags/reason';

/** What a rule says of a tag: a reason to keep it, and whether its image's real date could change that. */
interface Keep {
  readonly reason: Reason;
  readonly needsDate: boolean;
}

const keepFor = (reason: Reason): Keep => ({ reason, needsDate: false });

const withoutImage = new Set<TagFacts['kind']>(['importPending', 'importFailed', 'pointer']);

/** A strong use protects; what the platform's own projects use is kept in any case. */
const keptByUse = ({ uses }: TagFacts, policy: AgeValues): Keep | null => {
  const holding = uses.find(
    (use) =>
      use.strength === 'strong' &&
      (policy.protectInUse || (!policy.systemProjects && isSystemProject(use.namespace))),
  );
  return holding ? keepFor({ code: 'inUse', use: holding }) : null;
};

const keptByName = ({ tag }: TagFacts, policy: AgeValues): Keep | null => {
  const pattern = policy.skipTags(tag.name);
  return pattern === null ? null : keepFor({ code: 'skipped', pattern });
};

const keptByProject = ({ stream }: TagFacts, { systemProjects }: AgeValues): Keep | null =>
  !systemProjects && isSystemProject(stream.namespace) ? keepFor({ code: 'systemProject' }) : null;

const keptByKind = ({ kind, verdictReasons }: TagFacts, policy: AgeValues): Keep | null => {
  if (!withoutImage.has(kind) || policy.withoutImage) return null;
  const reason = verdictReasons[0];
  return reason ? keepFor(reason) : null;
};

const keptByAge = ({ age }: TagFacts, policy: AgeValues, cutoff: Instant): Keep | null => {
  const { olderThan: days, ageOf } = policy;
  if (age.known === 'no') return keepFor({ code: 'ageNotKnown', days, age });
  if (age.since < cutoff) return null;
  if (age.known === 'atLeast') {
    return { reason: { code: 'ageNotKnown', days, age }, needsDate: true };
  }
  return keepFor({ code: 'notOldEnough', days, age, ageOf });
};

const keptByRecency = (recency: Recency, policy: AgeValues): Keep | null => {
  const { keepMostRecent } = policy;
  if (recency.among === 'no') return null;
  return recency.among === 'yes'
    ? keepFor({ code: 'amongMostRecent', keep: keepMostRecent, rank: recency.rank })
    : { reason: { code: 'maybeAmongMostRecent', keep: keepMostRecent }, needsDate: true };
};

/**
 * Applies the age policy (design: Age policy) to one tag. Keep beats delete: any rule that keeps
 * it decides; all that apply are told.
 * @param cutoff what came before it is older than the policy's days
 */
export const judge = (
  facts: TagFacts,
  recency: Recency,
  policy: AgeValues,
  cutoff: Instant,
): JudgedTag => {
  const keeps = [
    keptByUse(facts, policy),
    keptByName(facts, policy),
    keptByProject(facts, policy),
    keptByKind(facts, policy),
    keptByAge(facts, policy, cutoff),
    keptByRecency(recency, policy),
  ].filter((keep) => keep !== null);
  const { age } = facts;
  const old: readonly Reason[] =
    age.known !== 'no' && age.since < cutoff
      ? [{ code: 'olderThan', days: policy.olderThan, age, ageOf: policy.ageOf }]
      : [];
  const deciding = keeps.length > 0 ? keeps.map(({ reason }) => reason) : old;
  return {
    facts,
    decision: keeps.length > 0 ? 'kept' : 'stale',
    reasons: distinct([...deciding, ...facts.verdictReasons, ...old]),
    // A date can only change a decision that nothing else has made.
    needsDate: keeps.length > 0 && keeps.every(({ needsDate }) => needsDate),
  };
};

const same = (a: Reason, b: Reason): boolean =>
  a === b || (a.code === b.code && 'use' in a && 'use' in b && a.use === b.use);

const distinct = (reasons: readonly Reason[]): readonly Reason[] => {
  const told: Reason[] = [];
  for (const reason of reasons) {
    if (!told.some((other) => same(other, reason))) told.push(reason);
  }
  return told;
};
