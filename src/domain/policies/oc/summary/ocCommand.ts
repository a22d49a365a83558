import { initialPrune } from '../options/pruneOptions';
import { type PruneOptions } from '../options/pruneFields';
import { pruneFlags } from '../options/pruneFields';

/** What a shell takes as it stands. */
const PLAIN = /^[A-Za-z0-9_.,:=@%+/-]+$/;

const shellQuoted = (text: string): string =>
  PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * A prune on the command line, as a dryRun: `oc` changes nothing without `--confirm`. Only
 * options that differ from its defaults are given. What the product protects beyond `oc` has no
 * option there, so that `oc` removes more while the protections are on.
 * @param project null for all projects
 */
export const ocCommand = (input: PruneOptions, project: string | null): string => {
  const { kind, all, pruneRegistry, ignoreInvalidRefs } = input;
  const given = (field: keyof typeof pruneFlags): readonly string[] => {
    const text = input[field];
    return text === initialPrune[field] ? [] : [shellQuoted(`${pruneFlags[field]}=${text}`)];
  };
  return [
    'oc adm prune images',
    ...(kind === 'size'
      ? ['--prune-over-size-limit']
      : [...given('keepYoungerThan'), ...given('keepTagRevisions')]),
    ...(all ? [] : ['--all=false']),
    ...(pruneRegistry ? [] : ['--prune-registry=false']),
    ...(ignoreInvalidRefs ? ['--ignore-invalid-refs'] : []),
    ...given('numWorkers'),
    ...(project === null ? [] : [shellQuoted(`--namespace=${project}`)]),
  ].join(' ');
};
