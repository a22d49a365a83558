import type { TagTypes } from '../../tags/tagPlanViews';
import type { AgeOptions } from './ageFields';
import type { AgeProblem } from './ageProblem';

/** The types of the age policy. */
export interface AgeTypes extends TagTypes {
  readonly options: AgeOptions;
  readonly problem: AgeProblem;
}
