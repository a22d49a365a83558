import { queryFlag } from '../../queryFlag';
import { defaultsOf, type PruneInput, type PruneKind } from './pruneInput';

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
 * The URL with another policy: the options of both stay, save those that it excludes. What a policy
 * protects is switched off for that policy alone, knowingly, and the view that was shown is none of
 * the other's.
 */
export const withPolicyKind = (kind: PolicyKind, existing: URLSearchParams): URLSearchParams => {
  const query = new URLSearchParams(existing);
  if (kind === 'age') query.delete(policyParameter);
  else query.set(policyParameter, kind);
  // Given by size, they would be a mistake.
  if (kind === 'size') {
    query.delete(pruneParameters.keepYoungerThan);
    query.delete(pruneParameters.keepTagRevisions);
  }
  query.delete(pruneParameters.protections);
  query.delete('view');
  return query;
};

/**
 * The options of a prune in a URL; what is not there has its default. A switch with a value that
 * is neither yes nor no takes the side that deletes less.
 */
export const pruneFromQuery = (query: URLSearchParams): PruneInput => {
  const kind = policyKindOf(query) === 'size' ? 'size' : 'oc';
  const defaults = defaultsOf(kind);
  const text = (field: 'keepYoungerThan' | 'keepTagRevisions' | 'numWorkers'): string =>
    query.get(pruneParameters[field]) ?? defaults[field];
  type Switch = 'all' | 'pruneRegistry' | 'ignoreInvalidRefs' | 'protections' | 'deleteOperation';
  const flag = (field: Switch, safe: boolean): boolean =>
    queryFlag(query, pruneParameters[field], { otherwise: defaults[field], safe });
  return {
    kind,
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
  const defaults = defaultsOf(input.kind);
  query.set(policyParameter, input.kind);
  for (const field of options) {
    const parameter = pruneParameters[field];
    if (input[field] === defaults[field]) query.delete(parameter);
    else query.set(parameter, String(input[field]));
  }
  return query;
};
