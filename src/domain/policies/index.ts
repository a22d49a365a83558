import { agePolicy } from './age';
import { prunePolicy } from './oc';
import type { PolicyKind, PolicyTypesByKind } from './options';
import type { Policy } from './policy';

/** The registry: every policy, by the name that it has in the URL. */
export const policies: { readonly [K in PolicyKind]: Policy<PolicyTypesByKind[K]> } = {
  age: agePolicy,
  oc: prunePolicy('oc'),
  size: prunePolicy('size'),
};
