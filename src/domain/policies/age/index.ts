import { hasRegex } from '../../filter/pattern/patternList';
import { tagPlanViews } from '../../tags/tagPlanViews';
import { planTags } from '../../tags/tagPlan';
import { readOptions } from '../fields/readOptions';
import type { PlanContext, Policy } from '../policy';
import { ageFields, type AgeOptions } from './ageFields';
import { ageOptions } from './ageOptions';
import { ageProblemAt } from './ageProblem';
import { ageRules } from './ageRules';
import type { AgeTypes } from './ageTypes';

const read = (options: AgeOptions, context: PlanContext) =>
  readOptions(ageFields, options, context, ageProblemAt);

/** Policy 1: what is older than N days, matches the filter, and is kept by no rule (design: Age policy). */
export const agePolicy: Policy<AgeTypes> = {
  ...ageOptions,
  needsRegex: ({ imageName, tags, skipTags }) => [imageName, tags, skipTags].some(hasRegex),
  problemsOf: (options, context) => {
    const result = read(options, context);
    return result.ok ? [] : result.problems;
  },
  plan: (source, options, context, now) => {
    const result = read(options, context);
    if (!result.ok) return result;
    return { ok: true, plan: tagPlanViews(planTags(source, ageRules(result.values), now)) };
  },
};
