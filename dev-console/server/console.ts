import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { sendText } from './answers';
import type { Backend } from './backend';
import { answerConsoleApi } from './consoleApi';
import { sendIndexPage } from './indexPage';
import { refusalOf } from './requestGuard';
import { sendFile } from './staticFiles';

const KUBERNETES = '/api/kubernetes';
const CONSOLE_API = '/api/dev-console/';
/** The only address that the console listens on. */
export const LOOPBACK = '127.0.0.1';

/** Where the files are that the console serves, and what stands behind it. */
export interface ConsoleParts {
  /** TCP port; 0 takes any that is free. */
  port: number;
  /** Folder of the built shell. */
  shellFolder: string;
  /** Folder of each built plugin, by the plugin's name. */
  pluginFolders: Readonly<Record<string, string>>;
  backend: Backend;
}

/** A console that serves. */
export interface RunningConsole {
  url: string;
  port: number;
  /** Stops it and closes all connections. */
  close: () => Promise<void>;
}

/**
 * Starts the console's server, on the loopback interface only.
 * @throws {NodeJS.ErrnoException} with code `EADDRINUSE` when the port is taken
 */
export const startConsole = async (parts: ConsoleParts): Promise<RunningConsole> => {
  const server = createServer();
  server.listen(parts.port, LOOPBACK);
  await once(server, 'listening');
  // Such as too many open connections: those that are open go on.
  server.on('error', (error) => console.error(error));
  const { port } = server.address() as AddressInfo;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answerRequest(parts, port, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The local console failed; its terminal says why.');
    });
  });
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // From here on the server neither listens to the connection's errors nor knows that it is open.
    socket.on('error', () => socket.destroy());
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    upgrade(parts, port, request, socket, head).catch((error: unknown) => {
      console.error(error);
      socket.destroy();
    });
  });
  return {
    url: `http://localhost:${port}`,
    port,
    close: async () => {
      parts.backend.close();
      for (const socket of upgraded) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const answerRequest = async (
  parts: ConsoleParts,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const refusal = refusalOf(request, port);
  if (refusal) {
    sendText(response, 403, refusal);
    return;
  }
  const url = request.url ?? '/';
  const { pathname, searchParams } = new URL(url, `http://localhost:${port}`);
  if (pathname.startsWith(`${KUBERNETES}/`)) {
    await parts.backend.answer(request, response, url.slice(KUBERNETES.length));
  } else if (pathname.startsWith(CONSOLE_API)) {
    const route = pathname.slice(CONSOLE_API.length);
    await answerConsoleApi(parts.backend.simulation, request, response, route);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET goes here.');
  } else if (pathname.startsWith('/api/') || pathname.startsWith('/static/')) {
    if (!(await sendAsset(parts, response, pathname))) sendText(response, 404, 'Not found.');
  } else if (pathname === '/locales/resource.json') {
    await sendTexts(parts, response, searchParams);
  } else {
    sendIndexPage(request, response, {
      basePath: '/',
      consolePlugins: Object.keys(parts.pluginFolders),
      simulated: parts.backend.simulation !== undefined,
    });
  }
};

const upgrade = async (
  parts: ConsoleParts,
  port: number,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> => {
  const url = request.url ?? '/';
  if (refusalOf(request, port) ?? !url.startsWith(`${KUBERNETES}/`)) {
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    return;
  }
  await parts.backend.upgrade(request, socket, head, url.slice(KUBERNETES.length));
};

const sendAsset = async (
  parts: ConsoleParts,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> => {
  if (pathname.startsWith('/static/')) {
    return sendFile(response, parts.shellFolder, pathname.slice('/static/'.length));
  }
  const [, plugin, file] = /^\/api\/plugins\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  const folder = plugin !== undefined ? parts.pluginFolders[plugin] : undefined;
  if (folder === undefined || file === undefined) return false;
  return sendFile(response, folder, file);
};

/** Texts of a namespace and language; a language without them is no error, English takes over. */
const sendTexts = async (
  parts: ConsoleParts,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> => {
  const [language, namespace] = [query.get('lng') ?? '', query.get('ns') ?? ''];
  const folder = parts.pluginFolders[namespace.replace(/^plugin__/, '')];
  const file = path.posix.join('locales', language, `${namespace}.json`);
  const found = folder !== undefined && (await sendFile(response, folder, file));
  if (!found) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{}');
  }
};
