import { policyOptions, type PolicyKind } from './options';
import { policyParameter } from './policyParameter';

const kinds = Object.keys(policyOptions) as PolicyKind[];

/** The policy of a page that names none. */
const usualPolicy: PolicyKind = 'age';

/** The policy that a URL names; the usual one where it names none that there is. */
export const policyKindOf = (query: URLSearchParams): PolicyKind =>
  kinds.find((kind) => kind === query.get(policyParameter)) ?? usualPolicy;

/** What belongs to one policy alone: a protection is switched off for it knowingly, a view is its own. */
const notCarriedOver = ['protect_in_use', 'view'];

/** The URL with another policy: the options of both are kept, except those that it excludes. */
export const withPolicyKind = (kind: PolicyKind, existing: URLSearchParams): URLSearchParams => {
  const query = new URLSearchParams(existing);
  if (kind === usualPolicy) query.delete(policyParameter);
  else query.set(policyParameter, kind);
  for (const parameter of [...policyOptions[kind].excludes, ...notCarriedOver]) {
    query.delete(parameter);
  }
  return query;
};
