import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedCluster } from '../types';

/** A request to a served cluster. */
interface Asked {
  method?: string;
  user?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What it answered; the body parsed where it is JSON. */
interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}

/** A cluster behind a port of its own, for tests. */
export interface ServedCluster {
  url: string;
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** Watches until the server ends it; gives the lines. */
  watch(path: string, user: string): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Serves a cluster on a free port of this machine; the user stands in a header. */
export const serve = async (cluster: SimulatedCluster): Promise<ServedCluster> => {
  const server = createServer((request, response) => {
    const user = String(request.headers['x-user'] ?? 'admin');
    void cluster.answer(request, response, request.url ?? '/', user);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    ask: async (path, { method = 'GET', user = 'admin', headers = {}, body } = {}) => {
      const response = await fetch(url + path, {
        method,
        headers: {
          'x-user': user,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text ? (JSON.parse(text) as unknown) : text,
      };
    },
    watch: async (path, user) => {
      const response = await fetch(url + path, { headers: { 'x-user': user } });
      const lines = (await response.text()).trim().split('\n');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
