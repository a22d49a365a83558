export type { Fault, FaultBook, FaultEffect, FaultMatch } from './faults/fault';
export type { ClusterUser, SimulatedCluster, SimulatedClusterOptions } from './types';
