import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Backend } from '../backend';
import { startConsole } from '../console';

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** What a request of a test says besides its path. */
export interface Asked {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string;
}

/** Headers that a page of the console sends with a write. */
export const WRITING = { cookie: 'csrf-token=t', 'X-CSRFToken': 't' };

/** Starts a console on a free port, with a shell and a plugin of one file each. */
export const startTestConsole = async (backend: Backend) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'console-'));
  const [shellFolder, plugin] = [path.join(folder, 'shell'), path.join(folder, 'plugin')];
  await mkdir(path.join(plugin, 'locales/en'), { recursive: true });
  await mkdir(shellFolder);
  await writeFile(path.join(shellFolder, 'main.js'), 'shell');
  await writeFile(path.join(plugin, 'plugin-manifest.json'), '{}');
  await writeFile(path.join(plugin, 'locales/en/plugin__some.json'), '{"Text":"Text"}');
  const running = await startConsole({
    port: 0,
    shellFolder,
    pluginFolders: { some: plugin },
    backend,
  });

  /** Sends a request just as it is given; `fetch` would not let a test set Host and Origin. */
  const ask = (target: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      // As browsers do; Node sends the body of a DELETE without a length.
      const framing =
        body !== undefined && !headers['transfer-encoding']
          ? { 'content-length': Buffer.byteLength(body) }
          : {};
      const options = { host: '127.0.0.1', port: running.port, path: target, method };
      const request = http.request(
        { ...options, headers: { host: `localhost:${running.port}`, ...framing, ...headers } },
        (response) => {
          text(response).then(
            (body) =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
            reject,
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  const stop = async () => {
    await running.close();
    await rm(folder, { recursive: true });
  };
  return { ...running, ask, stop };
};

/** The console of {@link startTestConsole}. */
export type TestConsole = Awaited<ReturnType<typeof startTestConsole>>;
