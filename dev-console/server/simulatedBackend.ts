import type { IncomingMessage } from 'node:http';
import { WebSocketServer } from 'ws';
import type { SimulatedCluster } from '../cluster';
import type { Backend } from './backend';
import { cookiesOf } from './cookies';

/** Name of the cookie that says as whom a browser uses the simulated cluster. */
export const USER_COOKIE = 'local-console-user';

/** The user of a request; whoever has not chosen one is the first, the cluster admin. */
export const userOf = (cluster: SimulatedCluster, request: IncomingMessage): string => {
  const chosen = cookiesOf(request)[USER_COOKIE];
  const user = cluster.users.find(({ name }) => name === chosen) ?? cluster.users[0];
  if (!user) throw new Error('The simulated cluster has no users.');
  return user.name;
};

/** Puts a simulated cluster behind `/api/kubernetes`. */
export const simulatedBackend = (cluster: SimulatedCluster): Backend => {
  const sockets = new WebSocketServer({ noServer: true });
  return {
    simulation: cluster,
    answer: (request, response, url) =>
      cluster.answer(request, response, url, userOf(cluster, request)),
    upgrade: (request, socket, head, url) =>
      sockets.handleUpgrade(request, socket, head, (opened) => {
        // A browser that breaks the protocol; the connection is closed already.
        opened.on('error', () => opened.terminate());
        cluster.watch(opened, url, userOf(cluster, request));
      }),
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
};
