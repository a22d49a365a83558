/**
 * Adds to package-lock.json the packages for other platforms that the registry at hand lacks, so that
 * `npm ci` takes the lockfile everywhere. To be run after `npm install`: `npm run lockfile`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptionalPackages, withPackages, type Lockfile } from './lockfile/completeLockfile';

const FILE = 'package-lock.json';
const lockfile = JSON.parse(readFileSync(FILE, 'utf8')) as Lockfile;
const missing = missingOptionalPackages(lockfile);
const names = Object.keys(missing);
if (names.length > 0)
  writeFileSync(FILE, `${JSON.stringify(withPackages(lockfile, missing), null, 2)}\n`);
console.log(`${names.length} packages for other platforms added to ${FILE}`);
