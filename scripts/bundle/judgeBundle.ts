import type { BuildStats } from './buildStats';
import { loadedFiles } from './loadedFiles';
import type { OwnCopy } from './ownCopies';
import { ownCopies } from './sharedModules';

/** A file of the build. */
interface SizedFile {
  readonly file: string;
  /** Gzipped. */
  readonly bytes: number;
}

/** What the page loads beyond the shared modules, and what is wrong with it. */
export interface BundleJudgement {
  readonly atOnce: readonly SizedFile[];
  readonly later: readonly SizedFile[];
  /** Of all that is loaded at once. */
  readonly bytes: number;
  readonly problems: readonly string[];
}

/** The surroundings that decide. */
export interface BundleRules {
  /** Names of the modules that the console shares. */
  readonly shared: ReadonlySet<string>;
  readonly exceptions: Readonly<Record<string, OwnCopy>>;
  readonly limitBytes: number;
  /** Gzipped size of a file of the build, in bytes. */
  readonly sizeOf: (file: string) => number;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** All that is loaded, at once and later, if the console shared these modules. */
const totalBytes = (stats: BuildStats, shared: ReadonlySet<string>, rules: BundleRules): number => {
  const { atOnce, later } = loadedFiles(stats, shared);
  return sum([...atOnce, ...later].map(rules.sizeOf));
};

/** What would be saved if the console shared this module: the price of the copy. */
const priceOf = (stats: BuildStats, name: string, rules: BundleRules): number =>
  totalBytes(stats, rules.shared, rules) -
  totalBytes(stats, new Set([...rules.shared, name]), rules);

/** Holds a build against what the console shares, the exceptions and the limit. */
export const judgeBundle = (stats: BuildStats, rules: BundleRules): BundleJudgement => {
  const sized = (file: string): SizedFile => ({ file, bytes: rules.sizeOf(file) });
  const loaded = loadedFiles(stats, rules.shared);
  const atOnce = loaded.atOnce.map(sized);
  const bytes = sum(atOnce.map((file) => file.bytes));
  const problems: string[] = [];
  const copies = new Set(ownCopies(stats, rules.shared).map(({ name }) => name));
  for (const name of copies) {
    const exception = rules.exceptions[name];
    const price = priceOf(stats, name, rules);
    if (!exception)
      problems.push(
        `${name} is not shared by the console: a copy of ${kilobytes(price)} is loaded`,
      );
    else if (price > exception.atMostBytes)
      problems.push(
        `${name} costs ${kilobytes(price)}, allowed are ${kilobytes(exception.atMostBytes)}`,
      );
  }
  for (const name of Object.keys(rules.exceptions))
    if (!copies.has(name)) problems.push(`${name} is an exception that nothing needs`);
  if (bytes > rules.limitBytes)
    problems.push(
      `the page loads ${kilobytes(bytes)} beyond the shared modules, allowed are ${kilobytes(rules.limitBytes)}`,
    );
  return { atOnce, later: loaded.later.map(sized), bytes, problems };
};
