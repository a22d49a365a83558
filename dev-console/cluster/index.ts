export { createSimulatedCluster } from './cluster';
export type { Fault } from './faults/fault';
export type { SimulatedCluster } from './types';
