/**
 * Holds the production build against what the console shares (dev-console/host/shared-modules.json) and
 * prints what a page of the plugin loads beyond that, gzipped. Ends with 1 when something is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildStats } from './bundle/buildStats';
import { judgeBundle } from './bundle/judgeBundle';
import { OWN_COPIES, PAGE_LIMIT_BYTES } from './bundle/ownCopies';
import { sharedNames, type SharedByConsole } from './bundle/sharedModules';

const STATS = '.cache/plugin-stats.json';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

if (!existsSync(STATS)) {
  console.error('There is no build to check: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const { atOnce, later, bytes, problems } = judgeBundle(readJson(STATS) as BuildStats, {
    shared: sharedNames(readJson('dev-console/host/shared-modules.json') as SharedByConsole),
    exceptions: OWN_COPIES,
    limitBytes: PAGE_LIMIT_BYTES,
    sizeOf: (file) => gzipSync(readFileSync(path.join('dist', file))).length,
  });
  const row = (size: number, text: string) => console.log(`${String(size).padStart(8)}  ${text}`);
  for (const one of atOnce) row(one.bytes, one.file);
  for (const one of later) row(one.bytes, `${one.file} (only when it is needed)`);
  row(bytes, 'bytes gzipped that the page loads at once beyond the shared modules');
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
}
