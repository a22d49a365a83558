import type { Completeness } from './completeness';
import type { Reason } from './reason';
import type { Use } from '../usage/use';

/**
 * What a deletion would break (design: Verdicts). From most to least binding: `inUse` keeps,
 * `unknown` could not be checked, `rollbackOnly` costs a rollback, `unusedHere` is unused as far
 * as this user can see, `unused` is certain.
 */
export type UseVerdict = 'inUse' | 'unknown' | 'rollbackOnly' | 'unusedHere' | 'unused';

/** How many users a row names one by one; the rest is counted. */
const namedUses = 5;

const useReasons = (uses: readonly Use[], code: 'inUse' | 'rollbackOnly'): readonly Reason[] => {
  const named: Reason[] = uses.slice(0, namedUses).map((use) => ({ code, use }));
  const more = uses.length - named.length;
  return more > 0 ? [...named, { code: 'moreUses', count: more }] : named;
};

/** A verdict and why. */
export interface ExplainedVerdict {
  readonly verdict: UseVerdict;
  readonly reasons: readonly Reason[];
}

/**
 * The verdict (design: Verdicts) from what was found and from what could be read. A strong use
 * decides; without one, a missing list outranks a rollback, which outranks what this user may know.
 * @param unread why not all uses could be found, where images of the history were not read
 */
export const verdictOf = (
  uses: readonly Use[],
  unread: readonly Reason[],
  completeness: Completeness,
): ExplainedVerdict => {
  const strong = uses.filter(({ strength }) => strength === 'strong');
  const rollback = uses.filter(({ strength }) => strength === 'rollback');
  if (strong.length > 0) return { verdict: 'inUse', reasons: useReasons(strong, 'inUse') };
  const rollbackReasons = useReasons(rollback, 'rollbackOnly');
  if (unread.length > 0 || completeness.verdict === 'unknown') {
    return {
      verdict: 'unknown',
      reasons: [...rollbackReasons, ...unread, ...completeness.reasons],
    };
  }
  if (rollback.length > 0) {
    return { verdict: 'rollbackOnly', reasons: [...rollbackReasons, ...completeness.reasons] };
  }
  return {
    verdict: completeness.verdict,
    reasons: [{ code: 'nothingRefers' }, ...completeness.reasons],
  };
};
