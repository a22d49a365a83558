import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulatedCluster } from '../../dev-console/cluster';
import type { LoadSize } from '../loadSize';

/** A simulated cluster that listens, and the way to end it. */
export interface ClusterServer {
  /** Without a slash at its end; API paths follow. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the API of a simulated cluster with the project `load`, as the cluster admin sees it. */
export const serveCluster = async ({ tags, pods }: LoadSize): Promise<ClusterServer> => {
  const cluster = createSimulatedCluster({ scale: tags, pods });
  const server = createServer((request, response) => {
    void cluster.answer(request, response, request.url ?? '/', 'admin');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
