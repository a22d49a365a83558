import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser';

/**
 * There is no browser, and none can be installed; the message says what a person can do.
 * @internal
 */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** How the machine is asked to do something; the result is the exit code, null when the program is missing. */
type RunProgram = (program: string, parameters: readonly string[]) => number | null;

const run: RunProgram = (program, parameters) =>
  spawnSync(program, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status;

/** What of the machine decides; a test gives its own. */
export interface Machine {
  find: () => string | null;
  isRoot: () => boolean;
  run: RunProgram;
}

const thisMachine: Machine = {
  find: () => findBrowser(),
  isRoot: () => process.getuid?.() === 0,
  run,
};

const INSTALL = ['install', '-y', '--no-install-recommends', 'chromium'];

/**
 * The browser's path; on a bare Debian or Ubuntu it is installed first, where that is allowed.
 * @throws {NoBrowserError} when there is none in the end
 */
export const ensureBrowser = (machine: Machine = thisMachine): string => {
  const found = machine.find();
  if (found) return found;
  const named = process.env['CHROMIUM'];
  if (named) throw new NoBrowserError(`CHROMIUM names ${named}, which is not a program.`);
  if (machine.isRoot() && machine.run('apt-get', ['update', '-qq']) === 0)
    machine.run('apt-get', INSTALL);
  const installed = machine.find();
  if (installed) return installed;
  throw new NoBrowserError(
    'The browser tests need Chromium or Chrome: install it (on Debian: apt-get install chromium) ' +
      'or name it in the variable CHROMIUM.',
  );
};
