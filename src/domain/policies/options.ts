import { ageOptions } from './age/ageOptions';
import type { AgeTypes } from './age/ageTypes';
import { pruneOptions } from './oc/options/pruneOptions';
import type { PruneTypes } from './oc/pruneTypes';
import type { PolicyOptions } from './policy';

/** The types of every policy. */
export interface PolicyTypesByKind {
  readonly age: AgeTypes;
  /** As `oc adm prune images`, by age and revisions. */
  readonly oc: PruneTypes;
  /** As `oc adm prune images --prune-over-size-limit`. */
  readonly size: PruneTypes;
}

/** The policies that there are. */
export type PolicyKind = keyof PolicyTypesByKind;

/** How every policy is written and read: all that a page needs before it plans. */
export const policyOptions: {
  readonly [K in PolicyKind]: PolicyOptions<PolicyTypesByKind[K]>;
} = {
  age: ageOptions,
  oc: pruneOptions('oc'),
  size: pruneOptions('size'),
};
