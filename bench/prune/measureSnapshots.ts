import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import type { Measured, MeasuredMemory, Question } from './measured/measured';
import type { PruneTimes } from './measured/pruneTimes';

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

/** A process of its own for one snapshot, so that no other is in its heap. */
class MeasuringProcess {
  private readonly child: ChildProcess;

  constructor(file: string) {
    this.child = fork(path.join(folder, program), [path.resolve(file)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    });
  }

  /** @throws when the process ended */
  ask(question: 'times'): Promise<PruneTimes>;
  ask(question: 'memory'): Promise<MeasuredMemory>;
  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('a process that measures prunes ended'));
      this.child.once('exit', ended);
      this.child.once('message', (answer) => {
        this.child.off('exit', ended);
        resolve(answer);
      });
      this.child.send(question);
    });
  }

  end(): void {
    if (this.child.connected) this.child.disconnect();
  }
}

/** Runs that do not count: the engine compiles the code while it runs for the first times. */
const WARM_UP = 3;
const RUNS = 11;

/**
 * Measures snapshots, each in one process. They take turns, so that whatever else the machine does
 * falls on all of them alike and their sizes can be compared.
 * @throws when a process fails
 */
export const measureSnapshots = async (files: readonly string[]): Promise<readonly Measured[]> => {
  const processes = files.map((file) => new MeasuringProcess(file));
  try {
    const rounds: (readonly PruneTimes[])[] = [];
    for (let round = 0; round < WARM_UP + RUNS; round += 1) rounds.push(await takeTurns(processes));
    const measured: Measured[] = [];
    for (const [at, process] of processes.entries()) {
      const times = rounds.slice(WARM_UP).flatMap((round) => round[at] ?? []);
      measured.push({ ...(await process.ask('memory')), times });
    }
    return measured;
  } finally {
    for (const process of processes) process.end();
  }
};

const takeTurns = async (
  processes: readonly MeasuringProcess[],
): Promise<readonly PruneTimes[]> => {
  const times: PruneTimes[] = [];
  for (const process of processes) times.push(await process.ask('times'));
  return times;
};
