import type { IncomingMessage, ServerResponse } from 'node:http';
import { stringifySetCookie } from 'cookie';
import type { SimulatedCluster } from '../cluster';
import { BadBodyError, readJson, sendJson, sendText } from './answers';
import { messageOf } from './messageOf';
import { USER_COOKIE, userOf } from './simulatedBackend';

type Handler = (
  cluster: SimulatedCluster,
  request: IncomingMessage,
  response: ServerResponse,
  parameter: string | undefined,
) => Promise<void> | void;

const HANDLERS: Record<string, Handler> = {
  'GET users': (cluster, request, response) =>
    sendJson(response, 200, { users: cluster.users, current: userOf(cluster, request) }),

  'POST user': async (cluster, request, response) => {
    const { name } = (await readJson(request)) as { name?: unknown };
    const user = cluster.users.find((candidate) => candidate.name === name);
    if (!user) {
      const names = cluster.users.map((candidate) => candidate.name).join(', ');
      sendText(response, 400, `"name" must be one of ${names}.`);
      return;
    }
    response.setHeader(
      'Set-Cookie',
      stringifySetCookie(USER_COOKIE, user.name, { path: '/', sameSite: 'strict', httpOnly: true }),
    );
    sendJson(response, 200, { current: user.name });
  },

  'GET faults': (cluster, _request, response) =>
    sendJson(response, 200, { faults: cluster.faults.list() }),

  'POST faults': async (cluster, request, response) => {
    const fault = await readJson(request);
    try {
      sendJson(response, 201, { id: cluster.faults.add(fault) });
    } catch (error) {
      sendText(response, 400, messageOf(error));
    }
  },

  'DELETE faults': (cluster, _request, response, id) => {
    if (id === undefined) cluster.faults.clear();
    else if (!cluster.faults.remove(id)) {
      sendText(response, 404, `There is no fault ${id}.`);
      return;
    }
    sendJson(response, 200, { faults: cluster.faults.list() });
  },

  'POST reset': (cluster, _request, response) => {
    cluster.reset();
    sendJson(response, 200, {});
  },

  'GET state': (cluster, _request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(cluster.dump());
  },
};

/**
 * Answers what is asked of the local console itself, below `/api/dev-console/`: its users, the
 * faults in force, the whole state of the simulated cluster, and its reset.
 * @param route what stands below that path, such as `faults/3`
 */
export const answerConsoleApi = async (
  cluster: SimulatedCluster | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
): Promise<void> => {
  const [name, parameter] = route.split('/');
  if (!cluster) {
    if (name === 'users') sendJson(response, 200, { users: [], current: null });
    else sendText(response, 404, 'There is no simulated cluster behind this console.');
    return;
  }
  const handler = HANDLERS[`${request.method} ${name}`];
  if (!handler) {
    sendText(response, 404, `There is no ${request.method} ${name} here.`);
    return;
  }
  try {
    await handler(cluster, request, response, parameter && decodeURIComponent(parameter));
  } catch (error) {
    if (!(error instanceof BadBodyError)) throw error;
    sendText(response, 400, error.message);
  }
};
