import { queryFlag } from '../policy/queryFlag';
import { defaultPrune, type PruneInput, type PruneKind } from './pruneInput';

/** The parameter that names the policy of the page. */
export const policyParameter = 'policy';

/** Which policy the page shows; by age where the URL names none that there is. */
export type PolicyKind = 'age' | PruneKind;

/** Names in the URL. */
export const pruneParameters: Readonly<Record<keyof PruneInput, string>> = {
  kind: policyParameter,
  keepYoungerThan: 'keep_younger_than',
  keepTagRevisions: 'keep_tag_revisions',
  all: 'all',
  pruneRegistry: 'prune_registry',
  ignoreInvalidRefs: 'ignore_invalid_refs',
  numWorkers: 'num_workers',
  protections: 'protect_in_use',
  deleteOperation: 'delete_operation',
};

const options: readonly Exclude<keyof PruneInput, 'kind'>[] = [
  'keepYoungerThan',
  'keepTagRevisions',
  'all',
  'pruneRegistry',
  'ignoreInvalidRefs',
  'numWorkers',
  'protections',
  'deleteOperation',
];

/** The policy that a URL names. */
export const policyKindOf = (query: URLSearchParams): PolicyKind => {
  const named = query.get(policyParameter);
  return named === 'oc' || named === 'size' ? named : 'age';
};

/**
 * The URL with another policy: the options of both stay, but what a policy protects is switched
 * off for that policy alone, knowingly, and the view that was shown is none of the other's.
 */
export const withPolicyKind = (kind: PolicyKind, existing: URLSearchParams): URLSearchParams => {
  const query = new URLSearchParams(existing);
  if (kind === 'age') query.delete(policyParameter);
  else query.set(policyParameter, kind);
  query.delete(pruneParameters.protections);
  query.delete('view');
  return query;
};

/**
 * The options of a prune in a URL; what is not there has its default. A switch with a value that
 * is neither yes nor no takes the side that deletes less.
 */
export const pruneFromQuery = (query: URLSearchParams): PruneInput => {
  const text = (field: 'keepYoungerThan' | 'keepTagRevisions' | 'numWorkers'): string =>
    query.get(pruneParameters[field]) ?? defaultPrune[field];
  type Switch = 'all' | 'pruneRegistry' | 'ignoreInvalidRefs' | 'protections' | 'deleteOperation';
  const flag = (field: Switch, safe: boolean): boolean =>
    queryFlag(query, pruneParameters[field], { otherwise: defaultPrune[field], safe });
  return {
    kind: policyKindOf(query) === 'size' ? 'size' : 'oc',
    keepYoungerThan: text('keepYoungerThan'),
    keepTagRevisions: text('keepTagRevisions'),
    all: flag('all', false),
    pruneRegistry: flag('pruneRegistry', false),
    ignoreInvalidRefs: flag('ignoreInvalidRefs', false),
    numWorkers: text('numWorkers'),
    protections: flag('protections', true),
    deleteOperation: flag('deleteOperation', false),
  };
};

/** Writes a prune into a query: only what differs from the default. Parameters of others are kept. */
export const pruneToQuery = (
  input: PruneInput,
  existing: URLSearchParams = new URLSearchParams(),
): URLSearchParams => {
  const query = new URLSearchParams(existing);
  query.set(policyParameter, input.kind);
  for (const field of options) {
    const parameter = pruneParameters[field];
    if (input[field] === defaultPrune[field]) query.delete(parameter);
    else query.set(parameter, String(input[field]));
  }
  return query;
};
