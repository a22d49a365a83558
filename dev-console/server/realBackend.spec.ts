import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocket, WebSocketServer } from 'ws';
import type { RealCluster } from './options';
import { realBackend } from './realBackend';
import { CERTIFICATE, startApi, trusted } from './testing/startApi';
import type { TestConsole } from './testing/startTestConsole';
import { startTestConsole, WRITING } from './testing/startTestConsole';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** An API server that tells what it was asked, and sends each watcher one event. */
const startTellingApi = async () => {
  const seen: Seen[] = [];
  const api = await startApi((request, response) => {
    void text(request).then((body) => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(203, { 'Set-Cookie': 'a=b', Warning: '299 - "old"' });
      response.end('{"kind":"PodList"}');
    });
  });
  const sockets = new WebSocketServer({
    server: api.server,
    verifyClient: ({ req }, decide) =>
      decide(req.url !== '/refused', 403, 'Forbidden', { 'Set-Cookie': 'a=b' }),
  });
  sockets.on('headers', (lines) => lines.push('Set-Cookie: a=b'));
  sockets.on('connection', (socket, { method, url, headers }) => {
    seen.push({ method, url, headers, body: '' });
    socket.send('{"type":"ADDED"}');
  });
  return { ...api, seen };
};

const theOne = (seen: readonly Seen[]): Seen => {
  const [first, ...others] = seen;
  if (!first || others.length > 0) throw new Error(`${seen.length} requests reached the API`);
  return first;
};

let api: Awaited<ReturnType<typeof startTellingApi>>;
let console: TestConsole | undefined;

const through = async (cluster: RealCluster): Promise<TestConsole> => {
  console = await startTestConsole(await realBackend(cluster));
  return console;
};

const untrusted = () => {
  const { certificateAuthority: _authority, ...cluster } = trusted(api);
  return cluster;
};

beforeEach(async () => {
  api = await startTellingApi();
});

afterEach(async () => {
  await console?.stop();
  console = undefined;
  await api.stop();
});

describe('the local console before a real cluster', () => {
  it('passes a request on with the given token and nothing that the browser has', async () => {
    const { ask } = await through(trusted(api));
    const answer = await ask('/api/kubernetes/api/v1/pods?limit=250&continue=a%2Fb', {
      headers: {
        ...WRITING,
        authorization: 'Bearer of-the-browser',
        'impersonate-user': 'system:admin',
        'x-remote-user': 'system:admin',
        accept: 'application/json;as=PartialObjectMetadataList',
      },
    });
    expect(answer).toMatchObject({ status: 203, body: '{"kind":"PodList"}' });
    expect(answer.headers).toMatchObject({
      warning: '299 - "old"',
      'content-security-policy': 'sandbox',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { headers, url } = theOne(api.seen);
    expect(url).toBe('/api/v1/pods?limit=250&continue=a%2Fb');
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      host: new URL(api.url).host,
      accept: 'application/json;as=PartialObjectMetadataList',
    });
    for (const name of ['cookie', 'x-csrftoken', 'impersonate-user', 'x-remote-user']) {
      expect(headers[name]).toBeUndefined();
    }
  });

  it('passes the body of a deletion on, byte for byte', async () => {
    const { ask } = await through(trusted(api));
    const body = '{"kind":"DeleteOptions","apiVersion":"v1","dryRun":["All"]}';
    await ask('/api/kubernetes/api/v1/namespaces/shop/pods/a', {
      method: 'DELETE',
      headers: { ...WRITING, 'content-type': 'application/json' },
      body,
    });
    expect(api.seen).toMatchObject([{ method: 'DELETE', body }]);
  });

  it('refuses a deletion whose body would be lost on the way, and its dry run with it', async () => {
    const { ask } = await through(trusted(api));
    const { status } = await ask('/api/kubernetes/api/v1/namespaces/shop/pods/a', {
      method: 'DELETE',
      headers: { ...WRITING, 'transfer-encoding': 'chunked' },
      body: '{"kind":"DeleteOptions","apiVersion":"v1","dryRun":["All"]}',
    });
    expect(status).toBe(411);
    expect(api.seen).toEqual([]);
  });

  it('passes a watch on, with the token', async () => {
    const { port } = await through(trusted(api));
    const origin = `http://localhost:${port}`;
    const socket = new WebSocket(`ws://localhost:${port}/api/kubernetes/api/v1/pods?watch=true`, {
      headers: { origin, cookie: 'a=b' },
    });
    const event = await new Promise((resolve) => {
      socket.on('message', (data: Buffer) => resolve(data.toString()));
    });
    socket.terminate();
    expect(event).toBe('{"type":"ADDED"}');
    const { headers, url } = theOne(api.seen);
    expect(url).toBe('/api/v1/pods?watch=true');
    expect(headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(headers.cookie).toBeUndefined();
    expect(headers.origin).toBeUndefined();
  });

  it('stops although a watch is open', async () => {
    const { port, stop } = await through(trusted(api));
    const socket = new WebSocket(`ws://localhost:${port}/api/kubernetes/api/v1/pods?watch=true`);
    await once(socket, 'message');
    const gone = once(socket, 'close');
    await stop();
    console = undefined;
    await gone;
  });

  it.each([
    ['agrees to', '/api/kubernetes/api/v1/pods?watch=true', 101],
    ['refuses', '/api/kubernetes/refused', 403],
  ])('keeps back the cookies of an API that %s a websocket', async (_case, path, code) => {
    const { port } = await through(trusted(api));
    const socket = new WebSocket(`ws://localhost:${port}${path}`);
    const answer = await new Promise<http.IncomingMessage>((resolve) => {
      socket.on('error', () => undefined);
      socket.on('upgrade', resolve);
      socket.on('unexpected-response', (_request, refusal) => resolve(refusal));
    });
    socket.terminate();
    expect(answer.statusCode).toBe(code);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('does not talk to a server whose certificate it cannot check', async () => {
    const { ask } = await through(untrusted());
    const { status, body } = await ask('/api/kubernetes/api/v1/pods');
    expect(status).toBe(502);
    expect(JSON.parse(body)).toMatchObject({ kind: 'Status', reason: 'BadGateway' });
    expect(body).toContain('does not answer: self-signed certificate');
    expect(api.seen).toEqual([]);
  });

  it('does so when it is told to', async () => {
    const { ask } = await through({ ...untrusted(), insecureSkipTlsVerify: true });
    expect((await ask('/api/kubernetes/api/v1/pods')).status).toBe(203);
  });

  it('does not send a token in the clear', async () => {
    await expect(realBackend({ ...untrusted(), server: 'http://localhost:1' })).rejects.toThrow(
      'http://localhost:1 is not https: the credentials would go in the clear',
    );
  });

  it('has no simulated users, faults or state', async () => {
    const { ask } = await through(untrusted());
    expect((await ask('/api/dev-console/users')).body).toBe('{"users":[],"current":null}');
    expect((await ask('/api/dev-console/state')).status).toBe(404);
  });
});

describe('a kubeconfig', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kubeconfig-'));
    file = path.join(folder, 'config');
    const authority = readFileSync(CERTIFICATE).toString('base64');
    const context = (name: string, user: string) => ({ name, context: { cluster: 'c', user } });
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        { name: 'c', cluster: { server: api.url, 'certificate-authority-data': authority } },
      ],
      users: [
        { name: 'one', user: { token: 'token-one' } },
        { name: 'two', user: { token: 'token-two' } },
      ],
      contexts: [context('first', 'one'), context('second', 'two')],
      'current-context': 'first',
    };
    await writeFile(file, JSON.stringify(config));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    [undefined, 'Bearer token-one'],
    ['second', 'Bearer token-two'],
  ])('is used with the context %s', async (context, authorization) => {
    const { ask } = await through({ kind: 'kubeconfig', file, ...(context && { context }) });
    expect((await ask('/api/kubernetes/version')).status).toBe(203);
    expect(api.seen).toMatchObject([{ headers: { authorization } }]);
  });

  it('is refused with a sentence when it is not there or has no such context', async () => {
    await expect(realBackend({ kind: 'kubeconfig', file: `${file}-none` })).rejects.toThrow(
      /^--kubeconfig .* cannot be read: ENOENT/,
    );
    await expect(realBackend({ kind: 'kubeconfig', file, context: 'third' })).rejects.toThrow(
      'The kubeconfig has no context third; it has first, second.',
    );
  });
});
