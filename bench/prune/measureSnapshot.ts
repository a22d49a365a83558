import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration } from 'webpack';
import type { Measured } from './measured/measured';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.cache/bench');
const program = 'prune.js';

/** Room for the parsed form of the largest snapshot, which the worker never holds as a whole. */
const HEAP_MB = 4096;

/** As the plugin's own build, but for Node and readable in a profile. */
const configuration: Configuration = {
  mode: 'production',
  target: 'node20',
  context: root,
  entry: './bench/prune/measured/main.ts',
  output: { path: folder, filename: program },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  optimization: { minimize: false },
};

/**
 * Bundles what is measured as the worker's code is bundled: run from single modules, every call from
 * one to another takes a detour that no user pays for.
 * @throws when it does not build
 */
export const bundleMeasured = (): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });

/**
 * Measures a snapshot, all runs in one process of its own, so that no other snapshot is in its heap.
 * @throws when the process fails
 */
export const measureSnapshot = async (file: string): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MB}`,
      path.join(folder, program),
      path.resolve(file),
    ],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as Measured;
};
