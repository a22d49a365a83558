import { readFileSync } from 'node:fs';
import type { Fault } from '../cluster';
import { createSimulatedCluster } from '../cluster';
import type { Backend } from './backend';
import { BuildError, buildAll, isBuilt, PLUGIN_FOLDER, SHELL_FOLDER } from './build';
import { LOOPBACK, startConsole } from './console';
import { messageOf } from './messageOf';
import type { ConsoleOptions } from './options';
import { HELP, parseOptions, UsageError } from './options';
import { isPortInUse } from './portInUse';
import { realBackend } from './realBackend';
import { resetRunning } from './resetRunning';
import { simulatedBackend } from './simulatedBackend';

const PLUGIN_NAME = 'image-cleanup-plugin';

/** Ends the program with a message; the code is 2 where the command line is wrong, else 1. */
const fail = (message: string, code = 1): never => {
  console.error(message);
  process.exit(code);
};

const faultsFrom = (file: string): Fault[] => {
  try {
    const faults: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(faults)) throw new Error('it holds no JSON array');
    return faults as Fault[];
  } catch (error) {
    throw new UsageError(`--faults ${file}: ${messageOf(error)}`);
  }
};

const backendFor = async (options: ConsoleOptions): Promise<Backend> => {
  if (options.cluster) return realBackend(options.cluster);
  const faults = options.faultsFile === undefined ? [] : faultsFrom(options.faultsFile);
  try {
    return simulatedBackend(createSimulatedCluster({ ...options, faults }));
  } catch (error) {
    throw faults.length ? new UsageError(`--faults: ${messageOf(error)}`) : error;
  }
};

const main = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if (options.reset && (await resetRunning(options.port))) {
    console.log(`reset: http://localhost:${options.port}`);
    return;
  }
  const taken = `Port ${options.port} is taken: choose another one with --port.`;
  if (await isPortInUse(options.port, LOOPBACK)) fail(taken);
  const backend = await backendFor(options);
  if (options.build) {
    console.log('Building plugin and console (about half a minute) …');
    await buildAll();
  } else if (!isBuilt()) {
    fail('Nothing is built yet: leave out --no-build once.');
  }
  const running = await startConsole({
    port: options.port,
    shellFolder: SHELL_FOLDER,
    pluginFolders: { [PLUGIN_NAME]: PLUGIN_FOLDER },
    backend,
  }).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' ? fail(taken) : Promise.reject(error),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
  console.log(`ready: ${running.url}`);
};

main().catch((error: unknown) => {
  if (error instanceof UsageError) fail(error.message, 2);
  if (error instanceof BuildError) fail(`The build failed.\n${error.message}`);
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
