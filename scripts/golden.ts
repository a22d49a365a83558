import { differencesOf, type Difference } from './golden/compare';
import { readGoldenFile } from './golden/goldenFile';

/** Differences of each part that are printed of a file. */
const SHOWN = 3;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const printDifferences = (file: string, differences: readonly Difference[]): void => {
  print(`${file}: different`);
  for (const what of new Set(differences.map((difference) => difference.what))) {
    const all = differences.filter((difference) => difference.what === what);
    for (const { expected, got } of all.slice(0, SHOWN)) {
      print(`  ${what}: expected ${expected ?? 'nothing'}, got ${got ?? 'nothing'}`);
    }
    if (all.length > SHOWN) print(`  ${what}: and ${all.length - SHOWN} more`);
  }
};

const differs = (file: string): boolean => {
  try {
    const differences = differencesOf(readGoldenFile(file));
    if (differences.length > 0) printDifferences(file, differences);
    return differences.length > 0;
  } catch (error) {
    print(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return true;
  }
};

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Which files? npm run golden -- golden/*.json.gz\n');
  process.exitCode = 1;
} else {
  const different = files.filter(differs).length;
  print(`${files.length - different} equal, ${different} different`);
  if (different > 0) process.exitCode = 1;
}
