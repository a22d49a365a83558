import { createSimulatedCluster } from '../cluster';
import type { SimulatedCluster, SimulatedClusterOptions } from '../types';
import type { ServedCluster } from './serve';
import { serve } from './serve';

/** A cluster that each test has for itself. */
export interface OwnCluster extends Pick<ServedCluster, 'ask' | 'url'> {
  /** That of the test which runs. */
  readonly cluster: SimulatedCluster;
}

/** Serves a fresh cluster to every test of the file or block that calls this. */
export const servedForEach = (options: SimulatedClusterOptions = {}): OwnCluster => {
  let cluster: SimulatedCluster;
  let served: ServedCluster;
  beforeEach(async () => {
    cluster = createSimulatedCluster(options);
    served = await serve(cluster);
  });
  afterEach(() => served.close());
  return {
    get cluster() {
      return cluster;
    },
    get url() {
      return served.url;
    },
    ask: (...request) => served.ask(...request),
  };
};
