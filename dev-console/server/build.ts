import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Folders that the two builds write to. */
export const SHELL_FOLDER = path.join(root, 'dev-console/dist');
export const PLUGIN_FOLDER = path.join(root, 'dist');

const SHELL_CONFIGURATION = 'dev-console/webpack.config.ts';

/** A build did not succeed; the message holds what webpack said. */
export class BuildError extends Error {}

/**
 * Builds plugin and shell for production, side by side.
 * @throws {BuildError} when one of them does not build
 */
export const buildAll = async (): Promise<void> => {
  await Promise.all([webpack(), webpack('--config', SHELL_CONFIGURATION)]);
};

/** Whether plugin and shell have been built before. */
export const isBuilt = (): boolean =>
  existsSync(path.join(SHELL_FOLDER, 'main.js')) &&
  existsSync(path.join(PLUGIN_FOLDER, 'plugin-manifest.json'));

const webpack = (...options: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const program = path.join(root, 'node_modules/webpack/bin/webpack.js');
    const run = spawn(
      process.execPath,
      ['--import', 'tsx', program, '--mode', 'production', '--stats', 'errors-only', ...options],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    const collect = (text: Buffer) => (output += text.toString());
    run.stdout.on('data', collect);
    run.stderr.on('data', collect);
    run.on('error', (error) => reject(new BuildError(error.message)));
    run.on('close', (code) => (code === 0 ? resolve() : reject(new BuildError(output))));
  });
