import { InvalidDurationError, parseDuration } from '../../../go/duration';
import { InvalidIntegerError, parseInteger } from '../../../go/integer';
import { quote } from '../../../go/quote';
import type { PruneField, PruneInput, PruneProblem } from './pruneInput';
import type { PruneOptions } from './pruneOptions';

/** What a prune is planned by, or what is wrong with its options. */
export type ValidPrune =
  | {
      readonly ok: true;
      readonly options: PruneOptions;
      /** Objects worked on at the same time. */
      readonly atOnce: number;
    }
  | { readonly ok: false; readonly problems: readonly PruneProblem[] };

/** The options of the command that a field is. */
export const pruneFlags: Readonly<Record<PruneField, string>> = {
  keepYoungerThan: '--keep-younger-than',
  keepTagRevisions: '--keep-tag-revisions',
  numWorkers: '--num-workers',
};

/** What `oc` takes where it is told to work on less than one object at a time. */
const WORKERS = 5;

type KeepField = Exclude<PruneField, 'numWorkers'>;

const NOT_NEGATIVE = 'must be greater than or equal to 0';

/** What `oc` says where options of both policies are given. */
const EXCLUDED =
  '--prune-over-size-limit cannot be specified with --keep-tag-revisions nor --keep-younger-than';

/**
 * Checks the options as the command does (prune-rules 9), in its words; all problems at once, each
 * with its field. Nothing is trimmed: to Go, a blank is no part of a number.
 * @param project null for all projects
 */
export const validatePrune = (input: PruneInput, project: string | null): ValidPrune => {
  const problems: PruneProblem[] = [];
  const parsed = (field: PruneField, parse: (text: string) => bigint): bigint => {
    const text = input[field];
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof InvalidIntegerError || error instanceof InvalidDurationError)) {
        throw error;
      }
      const flag = pruneFlags[field];
      const message = `invalid argument ${quote(text)} for "${flag}" flag: ${error.message}`;
      problems.push({ field, message });
      return 0n;
    }
  };
  const overSizeLimit = input.kind === 'size';
  const keep = (field: KeepField, parse: (text: string) => bigint): bigint | null => {
    if (overSizeLimit && input[field] === '') return null;
    const before = problems.length;
    const value = parsed(field, parse);
    if (problems.length > before) return null;
    if (overSizeLimit) problems.push({ field, message: EXCLUDED });
    else if (value < 0n) problems.push({ field, message: `${pruneFlags[field]} ${NOT_NEGATIVE}` });
    return value;
  };
  const keepYoungerThan = keep('keepYoungerThan', parseDuration);
  const keepTagRevisions = keep('keepTagRevisions', parseInteger);
  const workers = parsed('numWorkers', parseInteger);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    options: {
      keepYoungerThan,
      keepTagRevisions: keepTagRevisions === null ? null : Number(keepTagRevisions),
      overSizeLimit,
      all: input.all,
      registry: input.pruneRegistry,
      namespace: project,
      ignoreInvalidRefs: input.ignoreInvalidRefs,
      protections: input.protections,
    },
    atOnce: workers < 1n ? WORKERS : Number(workers),
  };
};
