/** Which of the policies of `oc adm prune images` is wanted; each excludes the options of the other. */
export type PruneKind = 'oc' | 'size';

/** The options of a prune as a user writes them: in the form, and in the URL. */
export interface PruneInput {
  /** `oc`: by age and revisions. `size`: images over the limit of their project. URL `policy`. */
  readonly kind: PruneKind;
  /** A Go duration. URL `keep_younger_than`; default `60m`, by size empty, which is not given. */
  readonly keepYoungerThan: string;
  /** Items a tag keeps at least. URL `keep_tag_revisions`; default 3, by size empty as well. */
  readonly keepTagRevisions: string;
  /** Images that were never pushed to this registry as well. URL `all`; default true. */
  readonly all: boolean;
  /** Plan the registry's data as well. URL `prune_registry`; default true. */
  readonly pruneRegistry: boolean;
  /** Go on though references cannot be read. URL `ignore_invalid_refs`; default false. */
  readonly ignoreInvalidRefs: boolean;
  /** Objects worked on at the same time. URL `num_workers`; default 5, as is anything below 1. */
  readonly numWorkers: string;
  /** The product's own protections beyond those of `oc`. URL `protect_in_use`; default true. */
  readonly protections: boolean;
  /** False makes the page a report without deletions. URL `delete_operation`; default true. */
  readonly deleteOperation: boolean;
}

/** Fields of a prune that a user can get wrong. */
export type PruneField = 'keepYoungerThan' | 'keepTagRevisions' | 'numWorkers';

/** What is wrong with a field, in the words of `oc`. */
export interface PruneProblem {
  readonly field: PruneField;
  readonly message: string;
}

/** The defaults of the command (prune-rules 9). */
export const defaultPrune: PruneInput = {
  kind: 'oc',
  keepYoungerThan: '60m',
  keepTagRevisions: '3',
  all: true,
  pruneRegistry: true,
  ignoreInvalidRefs: false,
  numWorkers: '5',
  protections: true,
  deleteOperation: true,
};

/** What excludes a prune by size: no such option is given. */
export const noKeepOptions = { keepYoungerThan: '', keepTagRevisions: '' } as const;

/** The defaults of one of the policies. */
export const defaultsOf = (kind: PruneKind): PruneInput =>
  kind === 'oc' ? defaultPrune : { ...defaultPrune, ...noKeepOptions, kind };
