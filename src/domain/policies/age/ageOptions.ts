import { initialOptions, optionsFromQuery, optionsToQuery } from '../fields/options';
import type { PolicyOptions } from '../policy';
import type { AgeTypes } from './/ageTypes';
import { ageFields } from './ageFields';

/** How the age policy is written and read. At first: images older than 30 days that nobody uses. */
export const ageOptions: PolicyOptions<AgeTypes> = {
  initial: initialOptions(ageFields),
  excludes: [],
  fromQuery: (query) => optionsFromQuery(ageFields, query),
  toQuery: (options, existing) => optionsToQuery(ageFields, options, existing),
};
