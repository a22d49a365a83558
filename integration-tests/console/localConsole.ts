import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(__dirname, '../..');

/** How long the console may take until it serves, in milliseconds. */
const START_TIMEOUT = 60_000;

/** A local console that a test started. */
export interface LocalConsole {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
};

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'exit');
  server.kill('SIGTERM');
  const force = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(force);
};

/**
 * Starts the local console with what is already built.
 * @param options more options of `npm start`, such as `--scale 10000`
 * @throws {Error} with what it wrote, when it does not get ready
 */
export const startLocalConsole = async (options: readonly string[]): Promise<LocalConsole> => {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'dev-console/server/main.ts',
      '--no-build',
      '--port',
      `${port}`,
      ...options,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const written: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => {
      server.kill('SIGKILL');
      reject(new Error([`The local console ${why}.`, ...written].join('\n')));
    };
    const timer = setTimeout(() => fail('did not get ready in time'), START_TIMEOUT);
    server.once('error', (error) => fail(`did not start: ${error.message}`));
    server.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [server.stdout, server.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        written.push(line);
        const ready = /^ready: (\S+?)\/?$/.exec(line)?.[1];
        if (!ready) return;
        clearTimeout(timer);
        server.removeAllListeners('exit');
        resolve(ready);
      });
  });
  return { url, stop: () => stop(server) };
};
