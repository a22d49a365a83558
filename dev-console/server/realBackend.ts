import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ServerOptions } from 'http-proxy-3';
import { createProxyServer } from 'http-proxy-3';
import { sendJson, sendText } from './answers';
import type { Backend } from './backend';
import type { ClusterAccess } from './clusterAccess';
import { clusterAccess } from './clusterAccess';
import { endTogether } from './endTogether';
import type { RealCluster } from './options';

/**
 * Request headers that say who asks or from where. They are the browser's business with this
 * console; the cluster gets the credentials of the command line and nothing else.
 */
const KEPT_BACK =
  /^(authorization|cookie|origin|referer|x-csrftoken|impersonate-.*|x-remote-.*|x-forwarded-.*|forwarded|proxy-.*|sec-fetch-.*)$/;

/** Answer headers that are for the cluster's own origin. */
const NOT_PASSED_ON = ['set-cookie', 'strict-transport-security', 'content-security-policy'];

/**
 * Puts a real cluster behind `/api/kubernetes`, websockets included, with TLS verified unless the
 * user said otherwise.
 * @throws {UsageError} when the kubeconfig or the certificates cannot be read
 */
export const realBackend = async (cluster: RealCluster): Promise<Backend> => {
  const access = await clusterAccess(cluster);
  const proxy = createProxyServer({});

  const optionsFor = async (): Promise<ServerOptions> => ({
    target: access.server,
    changeOrigin: true,
    secure: access.verifiesTls,
    agent: access.agent,
    headers: await access.headers(),
    // A watch is quiet for minutes; the API server ends what must end.
    proxyTimeout: 0,
  });

  proxy.on('proxyRes', (answer) => guardBrowser(answer.headers));
  proxy.on('proxyReqWs', (upstream) => {
    for (const event of ['upgrade', 'response'] as const) {
      upstream.once(event, (answer: IncomingMessage) => guardBrowser(answer.headers));
    }
  });
  endTogether(proxy);

  return {
    answer: async (request, response, url) => {
      if (losesItsBody(request)) {
        sendText(response, 411, 'A DELETE with a body needs a Content-Length.');
        return;
      }
      const options = await optionsFor();
      if (response.destroyed) return;
      strip(request, url);
      await new Promise<void>((resolve) => {
        response.once('close', resolve);
        proxy.web(request, response, options, (error) => {
          unreachable(response, access, error);
          resolve();
        });
      });
    },
    upgrade: async (request, socket, head, url) => {
      const options = await optionsFor();
      if (socket.destroyed) return;
      strip(request, url);
      proxy.ws(request, socket as Socket, head, options, () => socket.destroy());
    },
    close: () => {
      proxy.close();
      access.agent?.destroy();
    },
  };
};

/**
 * The proxy drops the body of a DELETE that does not say how long it is. With the body goes the dry
 * run that it asks for, and a dry run would delete.
 */
const losesItsBody = ({ method, headers }: IncomingMessage): boolean =>
  method === 'DELETE' && headers['transfer-encoding'] !== undefined;

const strip = (request: IncomingMessage, url: string): void => {
  request.url = url;
  for (const name of Object.keys(request.headers)) {
    if (KEPT_BACK.test(name)) delete request.headers[name];
  }
};

const guardBrowser = (headers: IncomingHttpHeaders): void => {
  for (const name of NOT_PASSED_ON) delete headers[name];
  // A pod's own pages, which the API can proxy, must not run as pages of the console.
  headers['content-security-policy'] = 'sandbox';
  headers['x-content-type-options'] = 'nosniff';
};

const unreachable = (response: ServerResponse, access: ClusterAccess, error: Error): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendJson(response, 502, {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    code: 502,
    reason: 'BadGateway',
    message: `${access.server} does not answer: ${error.message}`,
  });
};
