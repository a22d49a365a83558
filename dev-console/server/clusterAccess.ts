import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { messageOf } from './messageOf';
import type { RealCluster } from './options';
import { UsageError } from './options';

/** How a real cluster is reached, and as whom. */
export interface ClusterAccess {
  /** URL of the API server. */
  server: string;
  /** Holds the connections, the trusted certificates and the user's own. */
  agent: http.Agent | https.Agent;
  verifiesTls: boolean;
  /** The user's credentials as headers; asked anew each time, because tokens expire. */
  headers: () => Promise<Record<string, string>>;
}

/**
 * @throws {UsageError} when a file cannot be read, or does not have what it must
 */
export const clusterAccess = async (cluster: RealCluster): Promise<ClusterAccess> => {
  const config = configOf(cluster);
  const found = config.getCurrentCluster();
  if (!found) throw new UsageError('The kubeconfig names no cluster for this context.');
  const isHttps = found.server.startsWith('https:');
  if (!isHttps && !found.skipTLSVerify) {
    throw new UsageError(
      `${found.server} is not https: the credentials would go in the clear, ` +
        'which only --insecure-skip-tls-verify allows.',
    );
  }
  const tls: https.RequestOptions = {};
  await config.applyToHTTPSOptions(tls).catch((error: unknown) => {
    throw new UsageError(`The credentials cannot be used: ${messageOf(error)}`);
  });
  return {
    server: found.server,
    verifiesTls: !found.skipTLSVerify,
    agent: isHttps
      ? new https.Agent({
          keepAlive: true,
          rejectUnauthorized: !found.skipTLSVerify,
          ...(tls.ca && { ca: tls.ca }),
          ...(tls.cert && { cert: tls.cert }),
          ...(tls.key && { key: tls.key }),
          ...(tls.pfx && { pfx: tls.pfx }),
          ...(tls.passphrase && { passphrase: tls.passphrase }),
          ...(tls.servername && { servername: tls.servername }),
        })
      : new http.Agent({ keepAlive: true }),
    headers: async () => {
      const options: https.RequestOptions = {};
      await config.applyToHTTPSOptions(options);
      const { auth } = options;
      return {
        ...(auth && { authorization: `Basic ${Buffer.from(auth).toString('base64')}` }),
        ...Object.fromEntries(
          Object.entries(options.headers ?? {}).map(([name, value]) => [
            name.toLowerCase(),
            String(value),
          ]),
        ),
      };
    },
  };
};

const configOf = (cluster: RealCluster): KubeConfig => {
  const config = new KubeConfig();
  if (cluster.kind === 'kubeconfig') {
    readable('--kubeconfig', cluster.file, () => config.loadFromFile(cluster.file));
    if (cluster.context !== undefined) {
      if (!config.getContextObject(cluster.context)) {
        const names = config.contexts.map(({ name }) => name).join(', ');
        throw new UsageError(`The kubeconfig has no context ${cluster.context}; it has ${names}.`);
      }
      config.setCurrentContext(cluster.context);
    }
    return config;
  }
  const { server, token, certificateAuthority, insecureSkipTlsVerify } = cluster;
  const caData =
    certificateAuthority !== undefined
      ? readable('--certificate-authority', certificateAuthority, () =>
          readFileSync(certificateAuthority).toString('base64'),
        )
      : undefined;
  config.loadFromClusterAndUser(
    { name: 'cluster', server, skipTLSVerify: insecureSkipTlsVerify, ...(caData && { caData }) },
    { name: 'user', token },
  );
  return config;
};

const readable = <Result>(option: string, file: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${option} ${file} cannot be read: ${messageOf(error)}`);
  }
};
