import { InvalidDurationError, parseDuration } from '../../../go/duration';
import { InvalidIntegerError, parseInteger } from '../../../go/integer';
import { quote } from '../../../go/quote';
import {
  switchField,
  textField,
  type OptionsOf,
  type TextFieldsOf,
  type ValuesOf,
} from '../../fields/field';

/** Which of the policies of `oc adm prune images` is wanted; each excludes the options of the other. */
export type PruneKind = 'oc' | 'size';

/** What `oc` says of an option that parses and is refused all the same. */
class RefusedOptionError extends Error {}

const NOT_NEGATIVE = 'must be greater than or equal to 0';

/** What `oc` says where options of both policies are given. */
const EXCLUDED =
  '--prune-over-size-limit cannot be specified with --keep-tag-revisions nor --keep-younger-than';

/** What `oc` takes where it is told to work on less than one object at a time. */
const WORKERS = 5;

/** The options of the command that fields are. */
export const pruneFlags = {
  keepYoungerThan: '--keep-younger-than',
  keepTagRevisions: '--keep-tag-revisions',
  numWorkers: '--num-workers',
} as const;

/** Reads an option that keeps something; over the size limit there must be none. */
const readKept =
  (kind: PruneKind, flag: string, parse: (text: string) => bigint) =>
  (text: string): bigint | null => {
    if (kind === 'size' && text === '') return null;
    const value = parse(text);
    if (kind === 'size') throw new RefusedOptionError(EXCLUDED);
    if (value < 0n) throw new RefusedOptionError(`${flag} ${NOT_NEGATIVE}`);
    return value;
  };

const readWorkers = (text: string): number => {
  const workers = parseInteger(text);
  return workers < 1n ? WORKERS : Number(workers);
};

/**
 * The fields of a prune, once: their names in the URL, their first values, which are the defaults of
 * the command (prune-rules 9), and how they are read. Nothing is trimmed: to Go, a blank is no part
 * of a number.
 */
export const pruneFields = (kind: PruneKind) =>
  ({
    /** A Go duration, in nanoseconds; null where none is given. */
    keepYoungerThan: textField(
      'keep_younger_than',
      kind === 'oc' ? '60m' : '',
      readKept(kind, pruneFlags.keepYoungerThan, parseDuration),
    ),
    /** Revisions that a tag keeps at least; null where none is given. */
    keepTagRevisions: textField(
      'keep_tag_revisions',
      kind === 'oc' ? '3' : '',
      readKept(kind, pruneFlags.keepTagRevisions, parseInteger),
    ),
    /** Images that were never pushed to this registry as well. */
    all: switchField('all', { initial: true, safe: false }),
    /** Plan the registry's data as well. */
    pruneRegistry: switchField('prune_registry', { initial: true, safe: false }),
    /** Go on though references cannot be read. */
    ignoreInvalidRefs: switchField('ignore_invalid_refs', { initial: false, safe: false }),
    /** Objects worked on at the same time; anything below 1 is 5. */
    numWorkers: textField('num_workers', '5', readWorkers),
    /** The product's own protections beyond those of `oc`. */
    protections: switchField('protect_in_use', { initial: true, safe: true }),
    /** False makes the page a report without deletions. */
    deleteOperation: switchField('delete_operation', { initial: true, safe: false }),
  }) as const;

type PruneFields = ReturnType<typeof pruneFields>;

/** The options of a prune as a user writes them: in the form, and in the URL. */
export interface PruneOptions extends OptionsOf<PruneFields> {
  readonly kind: PruneKind;
  /** Streams (`namespace/name`) that the user took out of the review; not in the URL. */
  readonly leftOut?: readonly string[];
}

/** The options of a prune, read. */
export type PruneValues = ValuesOf<PruneFields>;

/** Fields of a prune that a user can get wrong. */
export type PruneField = TextFieldsOf<PruneFields>;

/** What is wrong with a field, in the words of `oc`. */
export interface PruneProblem {
  readonly field: PruneField;
  readonly message: string;
}

/** What an error of a field's reader means; null for an error that says nothing about its text. */
export const pruneProblemAt = (
  field: PruneField,
  text: string,
  error: unknown,
): PruneProblem | null => {
  if (error instanceof RefusedOptionError) return { field, message: error.message };
  if (!(error instanceof InvalidIntegerError || error instanceof InvalidDurationError)) return null;
  const message = `invalid argument ${quote(text)} for "${pruneFlags[field]}" flag: ${error.message}`;
  return { field, message };
};
