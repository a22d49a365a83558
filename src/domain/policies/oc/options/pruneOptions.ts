import { initialOptions, optionsFromQuery, optionsToQuery } from '../../fields/options';
import type { PolicyOptions } from '../../policy';
import { policyParameter } from '../../policyParameter';
import type { PruneTypes } from '../pruneTypes';
import { pruneFields, type PruneKind, type PruneOptions } from './pruneFields';

/** The options as they are when nothing was chosen: the defaults of the command. */
export const initialPruneOf = (kind: PruneKind): PruneOptions => ({
  kind,
  ...initialOptions(pruneFields(kind)),
});

/** The options of a prune by age and revisions when nothing was chosen. */
export const initialPrune: PruneOptions = initialPruneOf('oc');

const { keepYoungerThan, keepTagRevisions } = initialPruneOf('size');

/** What excludes a prune by size: no such option is given. */
export const noKeepOptions = { keepYoungerThan, keepTagRevisions } as const;

const { keepYoungerThan: age, keepTagRevisions: revisions } = pruneFields('oc');

/** How the options of a prune are written and read. */
export const pruneOptions = (kind: PruneKind): PolicyOptions<PruneTypes> => {
  const fields = pruneFields(kind);
  return {
    initial: initialPruneOf(kind),
    excludes: kind === 'size' ? [age.parameter, revisions.parameter] : [],
    fromQuery: (query) => ({ kind, ...optionsFromQuery(fields, query) }),
    toQuery: (options, existing) => {
      const query = new URLSearchParams(existing);
      query.set(policyParameter, kind);
      return optionsToQuery(fields, options, query);
    },
  };
};
