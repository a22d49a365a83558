import type { RegexCompiler } from '../../../filter/matcher';
import { readOptions, type ReadOptions } from '../../fields/readOptions';
import {
  pruneFields,
  pruneProblemAt,
  type PruneOptions,
  type PruneProblem,
  type PruneValues,
} from './pruneFields';

/** What `oc adm prune images` takes, past its command line: an option that was not given is null. */
export interface PruneRules {
  /** Nanoseconds. */
  readonly keepYoungerThan: bigint | null;
  readonly keepTagRevisions: number | null;
  readonly overSizeLimit: boolean;
  /** Images that were never pushed to this registry as well. */
  readonly all: boolean;
  readonly registry: boolean;
  /** Only this project's objects, and no Image objects at all; null is the whole cluster. */
  readonly namespace: string | null;
  readonly ignoreInvalidRefs: boolean;
  /** The product's own protections beyond those of `oc` (prune-rules 10). */
  readonly protections: boolean;
}

/** No field of a prune has a pattern. */
const noRegex: RegexCompiler = (source) => {
  throw new Error(`no matcher was loaded for /${source}/`);
};

/** Checks the options as the command does (prune-rules 9), in its words; all problems at once. */
export const readPrune = (
  options: PruneOptions,
): ReadOptions<ReturnType<typeof pruneFields>, PruneProblem> =>
  readOptions(pruneFields(options.kind), options, { compileRegex: noRegex }, pruneProblemAt);

/** @param project null for all projects */
export const pruneRules = (
  { kind }: PruneOptions,
  values: PruneValues,
  project: string | null,
): PruneRules => ({
  keepYoungerThan: values.keepYoungerThan,
  keepTagRevisions: values.keepTagRevisions === null ? null : Number(values.keepTagRevisions),
  overSizeLimit: kind === 'size',
  all: values.all,
  registry: values.pruneRegistry,
  namespace: project,
  ignoreInvalidRefs: values.ignoreInvalidRefs,
  protections: values.protections,
});
