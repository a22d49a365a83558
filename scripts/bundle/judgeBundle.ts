import type { BuildStats } from './buildStats';
import { loadedFiles } from './loadedFiles';
import type { OwnCopy } from './ownCopies';
import { ownCopies } from './sharedModules';

/** What the page loads, and what is wrong with it. */
export interface BundleJudgement {
  /** The files beyond the shared modules, with their gzipped sizes in bytes. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
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

/** What leaving one exception out would save: the price of a copy. */
const priceOf = (stats: BuildStats, name: string, total: number, rules: BundleRules): number =>
  total - sum(loadedFiles(stats, new Set([...rules.shared, name])).map(rules.sizeOf));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Holds a build against what the console shares, the exceptions and the limit. */
export const judgeBundle = (stats: BuildStats, rules: BundleRules): BundleJudgement => {
  const files = loadedFiles(stats, rules.shared).map((file) => ({
    file,
    bytes: rules.sizeOf(file),
  }));
  const bytes = sum(files.map((file) => file.bytes));
  const problems: string[] = [];
  const copies = new Set(ownCopies(stats, rules.shared).map(({ name }) => name));
  for (const name of copies) {
    const exception = rules.exceptions[name];
    const price = priceOf(stats, name, bytes, rules);
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
  return { files, bytes, problems };
};
