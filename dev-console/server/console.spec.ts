import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { createSimulatedCluster } from '../cluster';
import { simulatedBackend } from './simulatedBackend';
import { bareBrowser, upgradeRequest } from './testing/bareBrowser';
import type { TestConsole } from './testing/startTestConsole';
import { startTestConsole, WRITING } from './testing/startTestConsole';

const STREAMS = '/api/kubernetes/apis/image.openshift.io/v1/imagestreams';

let console: TestConsole;
const { ask } = { ask: (...args: Parameters<TestConsole['ask']>) => console.ask(...args) };

beforeAll(async () => {
  console = await startTestConsole(simulatedBackend(createSimulatedCluster()));
});

afterAll(() => console.stop());

describe('the page of the local console', () => {
  it.each(['/', '/image-cleanup/ns/shop?x=1'])(
    'is what %s shows, under an enforced policy',
    async (path) => {
      const { status, headers, body } = await ask(path);
      const policy = String(headers['content-security-policy']);
      const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
      expect(status).toBe(200);
      expect(body).toContain(`<script nonce="${nonce}">`);
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toContain('worker-src');
      expect(headers.date).toBeDefined();
    },
  );

  it('brings a CSRF token, and leaves one that is there alone', async () => {
    const [first] = (await ask('/')).headers['set-cookie'] ?? [];
    expect(first).toMatch(/^csrf-token=[0-9a-f]{64}; Path=\/; SameSite=Strict$/);
    const again = await ask('/', { headers: { cookie: 'csrf-token=old' } });
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('comes with shell, plugin and texts', async () => {
    expect((await ask('/static/main.js')).body).toBe('shell');
    expect((await ask('/api/plugins/some/plugin-manifest.json')).body).toBe('{}');
    expect((await ask('/locales/resource.json?lng=en&ns=plugin__some')).body).toContain('Text');
    expect((await ask('/locales/resource.json?lng=fr&ns=plugin__some')).body).toBe('{}');
    expect((await ask('/locales/resource.json?lng=../..&ns=plugin__other')).body).toBe('{}');
  });

  it.each(['/static/none.js', '/api/plugins/other/x', '/api/plugins/some/../../x', '/api/none'])(
    'is not what %s shows',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('a request to the local console', () => {
  it('is refused under another name for this machine', async () => {
    const { status } = await ask(STREAMS, { headers: { host: `evil.example:${console.port}` } });
    expect(status).toBe(403);
  });

  it('is refused from another origin', async () => {
    const headers = { origin: 'http://localhost:1' };
    expect((await ask(STREAMS, { headers })).status).toBe(403);
    const websocket = new WebSocket(`ws://localhost:${console.port}${STREAMS}?watch=true`, {
      headers,
    });
    const message = await new Promise((resolve) => {
      websocket.on('error', (error) => resolve(error.message));
    });
    expect(message).toContain('403');
  });

  it.each(['cross-site', 'same-site'])('is refused when a %s page embeds it', async (site) => {
    const headers = { 'sec-fetch-site': site };
    expect((await ask(STREAMS, { headers })).status).toBe(403);
    // A link to the console is no embedding.
    expect((await ask('/image-cleanup/ns/shop', { headers })).status).toBe(200);
  });

  it.each([
    ['without a token', {}],
    ['with a token in the cookie only', { cookie: 'csrf-token=t' }],
    ['with a token in the header only', { 'X-CSRFToken': 't' }],
    ['with two empty tokens', { cookie: 'csrf-token=', 'X-CSRFToken': '' }],
    ['with a wrong token', { cookie: 'csrf-token=t', 'X-CSRFToken': 'u' }],
    ['from another site', { ...WRITING, 'sec-fetch-site': 'same-site' }],
  ])('is refused when it writes %s', async (_case, headers) => {
    const path = '/api/kubernetes/api/v1/namespaces/shop/pods';
    expect((await ask(path, { method: 'DELETE', headers })).status).toBe(403);
    expect((await ask('/api/dev-console/reset', { method: 'POST', headers })).status).toBe(403);
  });

  it('reaches the cluster as the user of the cookie, else as the cluster admin', async () => {
    const nameOf = async (cookie: string) => {
      const path = '/api/kubernetes/apis/user.openshift.io/v1/users/~';
      const { body } = await ask(path, { headers: { cookie } });
      return (JSON.parse(body) as { metadata: { name: string } }).metadata.name;
    };
    expect(await nameOf('')).toBe('admin');
    expect(await nameOf('local-console-user=viewer')).toBe('viewer');
    expect(await nameOf('local-console-user=nobody')).toBe('admin');
  });

  it('may watch over a websocket', async () => {
    const websocket = new WebSocket(`ws://localhost:${console.port}${STREAMS}?watch=true`);
    const text = await new Promise<string>((resolve) => {
      websocket.on('message', (data: Buffer) => resolve(data.toString()));
    });
    websocket.terminate();
    expect(JSON.parse(text)).toMatchObject({ type: 'ADDED' });
  });
});

describe('the local console itself', () => {
  const send = (method: string, path: string, value: unknown = {}) =>
    ask(`/api/dev-console/${path}`, { method, headers: WRITING, body: JSON.stringify(value) });

  it('names the users and lets one become another', async () => {
    const { body } = await ask('/api/dev-console/users');
    const { users, current } = JSON.parse(body) as { users: { name: string }[]; current: string };
    expect(users.map(({ name }) => name)).toEqual(['admin', 'padmin', 'dev', 'viewer']);
    expect(current).toBe('admin');
    const { headers } = await send('POST', 'user', { name: 'dev' });
    expect(headers['set-cookie']?.[0]).toMatch(/^local-console-user=dev; .*HttpOnly/);
    expect((await send('POST', 'user', { name: 'root' })).status).toBe(400);
  });

  it('puts faults in force and takes them away', async () => {
    const fault = { match: { path: '*/imagestreams' }, effect: { kind: 'status', code: 429 } };
    const { id } = JSON.parse((await send('POST', 'faults', fault)).body) as { id: string };
    expect((await ask(STREAMS)).status).toBe(429);
    expect((await send('DELETE', `faults/${id}`)).status).toBe(200);
    expect((await ask(STREAMS)).status).toBe(200);
    expect((await send('DELETE', `faults/${id}`)).status).toBe(404);
    expect((await send('POST', 'faults', { effect: 'bad' })).status).toBe(400);
    expect(
      (await ask('/api/dev-console/faults', { method: 'POST', headers: WRITING, body: '{' }))
        .status,
    ).toBe(400);
  });

  it('gives the whole state, and resets it', async () => {
    const before = (await ask('/api/dev-console/state')).body;
    const path = '/api/kubernetes/apis/image.openshift.io/v1/namespaces/shop/imagestreams/cart';
    expect((await ask(path, { method: 'DELETE', headers: WRITING })).status).toBe(200);
    expect((await ask('/api/dev-console/state')).body).not.toBe(before);
    await send('POST', 'reset');
    expect((await ask(path)).status).toBe(200);
  });

  it('knows nothing else', async () => {
    expect((await send('POST', 'state')).status).toBe(404);
    expect((await ask('/anything', { method: 'POST', headers: WRITING })).status).toBe(405);
  });
});

describe('a browser of the simulated cluster', () => {
  it('loses the connection in which it breaks the protocol, and no other', async () => {
    const browser = await bareBrowser(console.port);
    browser.write(upgradeRequest(console.port, `${STREAMS}?watch=true`));
    await once(browser, 'data');
    const gone = once(browser, 'close');
    browser.resume().write('no frame at all');
    await gone;
    expect((await ask(STREAMS)).status).toBe(200);
  });

  it('is told no longer a reason than a websocket can carry', async () => {
    const effect = { kind: 'status', code: 403, reason: '☠'.repeat(100) };
    await ask('/api/dev-console/faults', {
      method: 'POST',
      headers: WRITING,
      body: JSON.stringify({ match: { path: '*/imagestreams*' }, effect }),
    });
    const websocket = new WebSocket(`ws://localhost:${console.port}${STREAMS}?watch=true`);
    const [, reason] = (await once(websocket, 'close')) as [number, Buffer];
    expect(reason.toString()).toMatch(/^☠+$/);
    await ask('/api/dev-console/faults', { method: 'DELETE', headers: WRITING });
    expect((await ask(STREAMS)).status).toBe(200);
  });

  it.each<[string, Record<string, string>]>([
    ['that is refused', { Origin: 'http://elsewhere' }],
    ['that is taken', {}],
  ])('may reset a connection during an upgrade %s', async (_case, headers) => {
    for (let time = 0; time < 10; time += 1) {
      const browser = await bareBrowser(console.port);
      browser.write(upgradeRequest(console.port, STREAMS, headers));
      await pause(time);
      browser.resetAndDestroy();
    }
    await pause(20);
    expect((await ask(STREAMS)).status).toBe(200);
  });
});
