export { createSimulatedCluster } from './cluster';
export type { Fault, FaultBook, FaultEffect, FaultMatch } from './faults/fault';
export { InvalidFaultError } from './faults/validate';
export type { ClusterUser, SimulatedCluster, SimulatedClusterOptions } from './types';
