import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SimulatedCluster } from '../cluster';

/** What stands behind `/api/kubernetes`. */
export interface Backend {
  /** The simulated cluster, where it is one. */
  readonly simulation?: SimulatedCluster;
  /**
   * Answers one API request.
   * @param url path and query below `/api/kubernetes`
   */
  answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void>;
  /**
   * Takes over a connection that asks for a websocket. Who calls it listens to the connection's
   * errors, and closes it where the promise is rejected.
   */
  upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    url: string,
  ): Promise<void> | void;
  close(): void;
}
