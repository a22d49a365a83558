import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { maySeeProject } from './access/projects';
import type { Account } from './access/users';
import { ACCOUNTS, accountOf } from './access/users';
import { startControllers } from './controllers/controllers';
import { Faults } from './faults/book';
import type { FaultEffect } from './faults/fault';
import { faultError } from './faults/statusEffect';
import type { Answer } from './rest/answer';
import { jsonAnswer } from './rest/answer';
import type { ApiCall, Target } from './rest/call';
import { asksForWatch, targetOf, verbOf } from './rest/call';
import { discover, notInstalled } from './rest/discovery';
import { readBody } from './rest/readBody';
import type { ResourceDefinition } from './rest/resources';
import { COMPUTED_RESOURCES, KNATIVE, STORED_RESOURCES } from './rest/resources';
import { checkAccess, route } from './rest/router';
import { ApiError, apiError, unknownResource, watchNotSupported } from './rest/status';
import type { WatchSink } from './rest/watch';
import { openWatch } from './rest/watch';
import { seedCluster } from './seed/seedCluster';
import type { Store } from './store/store';
import type { SimulatedCluster, SimulatedClusterOptions } from './types';
import { Watches } from './watches';

/** Fills an empty store; told apart from the cluster so that tests can bring their own state. */
export type Seed = (now: () => Date, startRevision: number) => Store;

const DEPRECATED_DEPLOYMENT_CONFIG =
  '299 - "apps.openshift.io/v1 DeploymentConfig is deprecated in v4.14+, unavailable in v4.10000+"';

/** How far versions jump at a reset, so that every watch from before it is told to list again. */
const RESET_GAP = 100_000;

/**
 * Starts a simulated cluster with the seeded projects, or with the given state.
 * @throws {InvalidFaultError} when one of the faults is none
 */
export const createSimulatedCluster = (
  options: SimulatedClusterOptions = {},
  seed: Seed = (now, startRevision) => seedCluster(now, startRevision, options),
): SimulatedCluster => {
  const now = options.now ?? (() => new Date());
  const definitions = installedDefinitions(options);
  const watches = new Watches();
  const faults = new Faults((match) => watches.cut(match));
  for (const fault of options.faults ?? []) faults.add(fault);
  let store = seed(now, 1000);
  let stopControllers = startControllers(store);

  const callFor = (
    target: Target,
    url: string,
    account: Account,
    request?: Pick<IncomingMessage, 'method' | 'headers'>,
  ): ApiCall => {
    const query = new URL(url, 'http://cluster').searchParams;
    const method = request?.method ?? 'GET';
    return {
      ...target,
      method,
      verb: verbOf(method, target.name, request === undefined || asksForWatch(query)),
      query,
      url,
      accept: request?.headers.accept ?? '',
      contentType: request?.headers['content-type'] ?? '',
      body: undefined,
      account,
    };
  };

  const definitionFor = (target: Target): ResourceDefinition => {
    const found = definitions.find(
      ({ group, version, resource }) =>
        group === target.group && version === target.version && resource === target.resource,
    );
    if (!found) throw unknownResource();
    return found;
  };

  const serveWatch = (definition: ResourceDefinition, call: ApiCall, sink: WatchSink) => {
    checkAccess(store, call);
    const isStored = STORED_RESOURCES.includes(definition) || definition.storedAs !== undefined;
    if (!isStored) throw watchNotSupported(definition);
    const scope = definition.storedAs ? maySeeProject(store, call.account) : undefined;
    return openWatch(store, definition, call, sink, scope);
  };

  const watchOverHttp = (
    definition: ResourceDefinition,
    call: ApiCall,
    response: ServerResponse,
  ): void => {
    const waiting: string[] = [];
    let open = false;
    let ended = false;
    const stop = serveWatch(definition, call, {
      send: (event) => (open ? response.write(`${event}\n`) : waiting.push(`${event}\n`)),
      end: () => (open ? response.end() : (ended = true)),
    });
    response.writeHead(200, headersFor(call, 'application/json'));
    response.write(waiting.join(''));
    open = true;
    if (ended) response.end();
    watches.add({ ...subjectOf(call), close: () => response.destroy() }, (closed) => {
      response.on('close', () => {
        stop();
        closed();
      });
    });
  };

  const headersFor = (call: ApiCall | undefined, contentType: string) => ({
    'Content-Type': contentType,
    'Cache-Control': 'no-cache, private',
    Date: now().toUTCString(),
    ...(call?.resource === 'deploymentconfigs' && { Warning: DEPRECATED_DEPLOYMENT_CONFIG }),
  });

  const reply = (response: ServerResponse, call: ApiCall | undefined, answer: Answer): void => {
    const body = Buffer.from(answer.body);
    response.writeHead(answer.status, {
      ...headersFor(call, answer.contentType ?? 'application/json'),
      'Content-Length': body.length,
      ...retryAfter(answer),
    });
    response.end(body);
  };

  const answerCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    account: Account,
    setCall: (call: ApiCall) => void,
  ): Promise<Answer | undefined> => {
    const path = new URL(url, 'http://cluster').pathname;
    const found = request.method === 'GET' ? discover(definitions, path) : undefined;
    if (found) return found;
    const target = targetOf(path);
    const isInstalled = definitions.some(
      ({ group, version }) => group === target?.group && version === target.version,
    );
    if (!target || !isInstalled) return notInstalled();
    const call = callFor(target, url, account, request);
    setCall(call);
    const definition = definitionFor(target);
    if (call.verb === 'watch') {
      watchOverHttp(definition, call, response);
      return undefined;
    }
    checkAccess(store, call);
    call.body = await readBody(request);
    return route(store, definition, call);
  };

  return {
    users: ACCOUNTS.map(({ name, displayName, description }) => ({
      name,
      displayName,
      description,
    })),
    faults,
    dump: () => store.dump(),
    reset: () => {
      faults.clear();
      watches.closeAll();
      stopControllers();
      store = seed(now, store.revision + RESET_GAP);
      stopControllers = startControllers(store);
    },
    answer: async (request, response, url, user) => {
      let call: ApiCall | undefined;
      try {
        const watch = asksForWatch(new URL(url, 'http://cluster').searchParams);
        const effects = faults.meet({ method: request.method ?? 'GET', watch, url, user });
        const fate = await suffer(effects);
        if (fate === 'cut') return void response.destroy();
        const account = accountOf(user);
        if (!account) throw apiError(401, 'Unauthorized', 'Unauthorized');
        const answer = await answerCall(request, response, url, account, (made) => (call = made));
        if (fate === 'cutAfterEffect') return void response.destroy();
        if (answer) reply(response, call, answer);
      } catch (error) {
        if (response.headersSent) return void response.destroy();
        reply(response, call, errorAnswer(error));
      }
    },
    watch: (socket, url, user) => {
      void openSocket(socket, url, user).catch((error: unknown) => {
        // A watch that is refused ends as one that fails: with an event, then without a connection.
        const { status } = asApiError(error);
        if (socket.readyState === socket.OPEN) {
          socket.send(JSON.stringify({ type: 'ERROR', object: status }));
        }
        // A websocket has room for 123 bytes of reason, and throws where it is longer.
        socket.close(1008, (status.reason ?? '').slice(0, 30));
      });
    },
  };

  async function openSocket(socket: WebSocket, url: string, user: string): Promise<void> {
    const fate = await suffer(faults.meet({ method: 'GET', watch: true, url, user }));
    if (fate) return socket.terminate();
    const account = accountOf(user);
    const target = targetOf(new URL(url, 'http://cluster').pathname);
    if (!account) throw apiError(401, 'Unauthorized', 'Unauthorized');
    if (!target) throw unknownResource();
    const call = callFor(target, url, account);
    const stop = serveWatch(definitionFor(target), call, {
      send: (event) => {
        if (socket.readyState === socket.OPEN) socket.send(event);
      },
      end: () => socket.close(1000),
    });
    watches.add({ ...subjectOf(call), close: () => socket.terminate() }, (closed) => {
      socket.on('close', () => {
        stop();
        closed();
      });
    });
  }
};

const installedDefinitions = ({
  withoutApis = [],
  withKnative = false,
}: SimulatedClusterOptions): ResourceDefinition[] =>
  [...STORED_RESOURCES, ...COMPUTED_RESOURCES].filter(
    ({ group }) => !withoutApis.includes(group) && (group !== KNATIVE || withKnative),
  );

const subjectOf = ({ method, url, account }: ApiCall) => ({
  method,
  watch: true,
  url,
  user: account.name,
});

/** Goes through the faults that a request meets; says whether its connection is to be cut. */
const suffer = async (
  effects: readonly FaultEffect[],
): Promise<'cut' | 'cutAfterEffect' | undefined> => {
  for (const effect of effects) {
    if (effect.kind === 'delay') await pause(effect.ms);
    else if (effect.kind === 'status') throw faultError(effect);
    else if (effect.kind === 'cut') return effect.afterEffect ? 'cutAfterEffect' : 'cut';
  }
  return undefined;
};

const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : apiError(500, 'InternalError', error instanceof Error ? error.message : String(error));

const errorAnswer = (error: unknown): Answer => {
  const { status } = asApiError(error);
  return jsonAnswer(status.code, status);
};

const retryAfter = ({ status, body }: Answer): Record<string, string> => {
  const [, seconds] = (status >= 400 && /"retryAfterSeconds":(\d+)/.exec(body)) || [];
  return seconds ? { 'Retry-After': seconds } : {};
};
