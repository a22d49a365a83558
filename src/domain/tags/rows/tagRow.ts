import type { JudgedTag, TagFacts } from '../judgedTag';
import type { Act } from '../../model/act';
import type { TagRow } from './tagRows';
import type { UseVerdict } from '../verdict';

const actOfVerdict: Readonly<Record<UseVerdict, Act | null>> = {
  inUse: 'inUse',
  unknown: 'unknown',
  rollbackOnly: 'rollback',
  unusedHere: 'unusedHere',
  unused: null,
};

/** What has to be done knowingly before a tag is deleted; each act once. */
export const actsOf = ({ facts }: JudgedTag): readonly Act[] => {
  const acts = new Set<Act>();
  const act = actOfVerdict[facts.verdict];
  if (act) acts.add(act);
  if (facts.verdict !== 'inUse' && facts.uses.some(({ strength }) => strength === 'rollback')) {
    acts.add('rollback');
  }
  if (facts.verdictReasons.some(({ code }) => code === 'pullRightsNotPermitted')) {
    acts.add('unusedHere');
  }
  if (facts.stream.tags.length === 1) acts.add('lastTag');
  return [...acts];
};

/** Uses that hold the tag. */
export const useCountOf = ({ uses }: TagFacts): number => {
  let count = 0;
  for (const { strength } of uses) if (strength !== 'none') count += 1;
  return count;
};

/** A judged tag as a row. */
export const rowOf = (judged: JudgedTag): TagRow => {
  const { facts, decision, reasons } = judged;
  const { stream, tag } = facts;
  return {
    key: facts.key,
    namespace: stream.namespace,
    stream: stream.name,
    tag: tag.name,
    kind: facts.kind,
    digest: tag.revisions[0]?.digest ?? '',
    decision,
    verdict: facts.verdict,
    age: facts.imageAge,
    taggedAt: facts.taggedAt,
    revisionCount: tag.revisions.length,
    useCount: useCountOf(facts),
    reason: reasons[0] ?? { code: 'nothingRefers' },
    comesBack: stream.manager,
    size: null,
    frees: null,
    acts: actsOf(judged),
  };
};
