import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import type { Fault, FaultBook } from './faults/fault';

/** Somebody who can log in to the simulated cluster. */
export interface ClusterUser {
  name: string;
  displayName: string;
  description: string;
}

/** How a simulated cluster starts. */
export interface SimulatedClusterOptions {
  /** About how many tags the additional project `load` gets; without it there is no such project. */
  scale?: number;
  /** How many pods the project `load` gets. */
  pods?: number;
  /** How many images of the project `load` are in no stream any more. */
  images?: number;
  /** Faults in force from the start. */
  faults?: Fault[];
  /** The server's clock. */
  now?: () => Date;
  /** API groups that answer 404 as if the capability were not enabled, such as `apps.openshift.io`. */
  withoutApis?: string[];
  /** Whether the API of Knative Serving is installed; it is not, unless said so. */
  withKnative?: boolean;
}

/** A Kubernetes and OpenShift API server in memory. */
export interface SimulatedCluster {
  readonly users: readonly ClusterUser[];
  /**
   * Answers one API request as the given user.
   * @param url path and query below `/api/kubernetes`, e.g. `/api/v1/namespaces/shop/pods?limit=250`
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    user: string,
  ): Promise<void>;
  /** Serves a watch over a websocket: one JSON event per text frame. */
  watch(socket: WebSocket, url: string, user: string): void;
  /** The whole stored state as canonical JSON: equal text means that nothing changed. */
  dump(): string;
  /** Puts the cluster back to its state at the start; faults go, open watches are closed. */
  reset(): void;
  readonly faults: FaultBook;
}
