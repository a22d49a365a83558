import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { RealCluster } from '../options';

/** The certificate of {@link startApi}, for those who shall trust it. */
export const CERTIFICATE = path.join(__dirname, 'certificate.pem');
const KEY = path.join(__dirname, 'key.pem');

/**
 * Starts an API server over TLS whose connections a test can close.
 * @param answer answers what is no upgrade
 */
export const startApi = async (answer: RequestListener) => {
  const server = https.createServer(
    { cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) },
    answer,
  );
  const connections = new Map<number | undefined, Socket>();
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    connections.set(remotePort, socket);
    socket.on('close', () => connections.delete(remotePort));
  });
  server.on('secureConnection', (socket) => socket.on('error', () => socket.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    server,
    /** Ends a connection without a word of TLS, as a process that dies. */
    reset: (socket: Duplex) => {
      connections.get((socket as TLSSocket).remotePort)?.resetAndDestroy();
      socket.destroy();
    },
    stop: async () => {
      for (const socket of connections.values()) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** An API server of {@link startApi}. */
export type TestApi = Awaited<ReturnType<typeof startApi>>;

/** The API server as the command line names it, with a token and the certificate to trust. */
export const trusted = ({ url }: TestApi): Extract<RealCluster, { kind: 'server' }> => ({
  kind: 'server',
  server: url,
  token: 'secret',
  certificateAuthority: CERTIFICATE,
  insecureSkipTlsVerify: false,
});
