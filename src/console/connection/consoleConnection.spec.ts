import type { RunAction, TrimItem } from '../../domain/model/action';
import { execute, performDryRun } from '../../cluster/run/startRun';
import { scriptedConsole } from '../testing/scriptedConsole';
import { createConsoleConnection } from './consoleConnection';
import {
  ApiError,
  CancelledError,
  ConnectionError,
  RequestTimeoutError,
} from '../../cluster/request/errors';
import { UnsafeRequestError } from '../../cluster/request/unsafeRequest';

jest.mock('@openshift-console/dynamic-plugin-sdk', () =>
  jest.requireActual<object>('../testing/scriptedConsole'),
);

const DATE = 'Sat, 21 Nov 2026 12:00:00 GMT';

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', Date: DATE, ...headers },
  });

/** Answers as a cluster that holds every object, and keeps what left for the server. */
const watchTheWire = () => {
  const sent: { method: string; url: string; body: unknown }[] = [];
  scriptedConsole.respond = (url, { method = 'GET', body }) => {
    sent.push({
      method,
      url,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    });
    const items = [{ image: 'sha256:a', generation: 1 }];
    return answer({
      metadata: { uid: 'uid', resourceVersion: '5' },
      spec: { replicas: 2 },
      status: { items, tags: [{ tag: 'v1', items }] },
    });
  };
  return sent;
};

const old: TrimItem = { tag: 'v1', digest: 'sha256:a', created: null, generation: 1 };

const actions: readonly RunAction[] = [
  {
    type: 'deleteDeploymentConfig',
    key: 'DeploymentConfig/shop/legacy',
    namespace: 'shop',
    name: 'legacy',
    uid: 'uid',
  },
  {
    type: 'scaleToZero',
    key: 'StatefulSet/shop/db',
    kind: 'StatefulSet',
    namespace: 'shop',
    name: 'db',
    uid: 'uid',
  },
  { type: 'deletePod', key: 'Pod/shop/web-1', namespace: 'shop', name: 'web-1', uid: 'uid' },
  {
    type: 'deleteTag',
    key: 'shop/web:v1',
    namespace: 'shop',
    stream: 'web',
    tag: 'v1',
    streamUid: 'uid',
    expected: { digest: 'sha256:a', generation: 1 },
    after: [],
  },
  {
    type: 'trimHistory',
    key: 'ImageStream/shop/web',
    namespace: 'shop',
    name: 'web',
    uid: 'uid',
    items: [old],
  },
  { type: 'deleteImage', key: 'Image/sha256:a', digest: 'sha256:a', created: null, after: [] },
];

const options = () => ({
  connection: createConsoleConnection(),
  itemsToTrim: () => Promise.resolve([old]),
  listedIn: () =>
    Promise.resolve({
      ok: true as const,
      facts: { items: 0, continueToken: '', resourceVersion: '9', remaining: 0 },
      digests: [],
    }),
});

describe('the deadliest trap', () => {
  it('lets no dry run leave without dryRun in the body of its deletion', async () => {
    const sent = watchTheWire();
    await performDryRun(actions, options());
    const deletions = sent.filter(({ method }) => method === 'DELETE');
    expect(deletions.map(({ url }) => url)).toEqual([
      '/api/kubernetes/apis/apps.openshift.io/v1/namespaces/shop/deploymentconfigs/legacy',
      '/api/kubernetes/api/v1/namespaces/shop/pods/web-1',
      '/api/kubernetes/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/web:v1',
      '/api/kubernetes/apis/image.openshift.io/v1/images/sha256:a',
    ]);
    for (const { body } of deletions) {
      expect(body).toMatchObject({
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        preconditions: { uid: 'uid' },
        dryRun: ['All'],
      });
    }
    const others = sent.filter(({ method }) => method !== 'DELETE' && method !== 'GET');
    expect(others).toEqual([
      {
        method: 'PATCH',
        url: '/api/kubernetes/apis/apps/v1/namespaces/shop/statefulsets/db/scale?dryRun=All',
        body: { metadata: { uid: 'uid', resourceVersion: '5' }, spec: { replicas: 0 } },
      },
      {
        method: 'PUT',
        url: '/api/kubernetes/apis/image.openshift.io/v1/namespaces/shop/imagestreams/web/status?dryRun=All',
        body: {
          metadata: { uid: 'uid', resourceVersion: '5' },
          spec: { replicas: 2 },
          status: { items: [{ image: 'sha256:a', generation: 1 }] },
        },
      },
    ]);
  });

  it('sends real deletions without a query, with the uid and every option in the body', async () => {
    const sent = watchTheWire();
    await execute(actions, options()).done;
    const changes = sent.filter(({ method }) => method !== 'GET');
    expect(changes).toHaveLength(6);
    for (const { url, body } of changes) {
      expect(url).not.toContain('?');
      expect(body).not.toHaveProperty('dryRun');
    }
    expect(changes[0]?.body).toEqual({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid: 'uid' },
      propagationPolicy: 'Background',
    });
    expect(changes[3]?.body).toEqual({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid: 'uid' },
    });
  });

  it.each([
    [
      'with a query',
      '/api/v1/namespaces/a/pods/b?dryRun=All',
      { kind: 'DeleteOptions', preconditions: { uid: 'u' } },
    ],
    ['without a body', '/api/v1/namespaces/a/pods/b', undefined],
    ['without the uid of what it means', '/api/v1/namespaces/a/pods/b', { kind: 'DeleteOptions' }],
  ])('holds back a deletion %s', async (_, path, body) => {
    const sent = watchTheWire();
    const sending = createConsoleConnection().send({ method: 'DELETE', path, body });
    await expect(sending).rejects.toBeInstanceOf(UnsafeRequestError);
    expect(sent).toEqual([]);
  });

  it.each([
    ['without the version that it replaces', '/status', { metadata: { uid: 'uid' } }],
    ['without a body', '/status', undefined],
    [
      'with a query other than dryRun=All',
      '/status?dryRun=all',
      { metadata: { resourceVersion: '5' } },
    ],
  ])('holds back a replacement %s', async (_, path, body) => {
    const sent = watchTheWire();
    const sending = createConsoleConnection().send({ method: 'PUT', path, body });
    await expect(sending).rejects.toBeInstanceOf(UnsafeRequestError);
    expect(sent).toEqual([]);
  });
});

describe('answers', () => {
  const get = (options: { timeout?: number; signal?: AbortSignal } = {}) =>
    createConsoleConnection().send({ method: 'GET', path: '/api/v1/pods', ...options });

  it('come as bytes, and set the clock to the server’s time', async () => {
    scriptedConsole.respond = () => answer({ items: [] });
    const connection = createConsoleConnection();
    expect(connection.clock.now()).toBeNull();
    const bytes = await connection.send({ method: 'GET', path: '/api/v1/pods' });
    expect(new TextDecoder().decode(bytes)).toBe('{"items":[]}');
    const now = connection.clock.now() ?? 0;
    expect(now - Date.parse(DATE)).toBeGreaterThanOrEqual(0);
    expect(now - Date.parse(DATE)).toBeLessThan(5000);
  });

  it('that refuse carry the words of the API, its reason and how long to wait', async () => {
    scriptedConsole.respond = () =>
      answer(
        {
          kind: 'Status',
          reason: 'ServerTimeout',
          message: 'try again',
          details: { retryAfterSeconds: 2, name: 'web' },
        },
        500,
      );
    const error = await get().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 500,
      reason: 'ServerTimeout',
      message: 'try again',
      retryAfterSeconds: 2,
      objectName: 'web',
    });
  });

  it('that refuse without JSON are errors of the API as well', async () => {
    scriptedConsole.respond = () =>
      new Response('busy', { status: 429, headers: { 'Retry-After': '7' } });
    await expect(get()).rejects.toMatchObject({ code: 429, retryAfterSeconds: 7 });
  });

  it('that are cut off are a lost connection', async () => {
    scriptedConsole.respond = () => {
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('{"items":['));
          controller.error(new TypeError('network error'));
        },
      });
      return new Response(body);
    };
    await expect(get()).rejects.toBeInstanceOf(ConnectionError);
  });

  it('that do not come are a timeout, and their request is ended', async () => {
    let ended: AbortSignal | null | undefined;
    scriptedConsole.respond = (_, { signal }) => {
      ended = signal;
      return new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    };
    await expect(get({ timeout: 10 })).rejects.toBeInstanceOf(RequestTimeoutError);
    expect(ended?.aborted).toBe(true);
  });

  it('are not waited for once the caller gave up', async () => {
    const stop = new AbortController();
    scriptedConsole.respond = (_, { signal }) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        stop.abort();
      });
    await expect(get({ signal: stop.signal })).rejects.toBeInstanceOf(CancelledError);
    await expect(get({ signal: stop.signal })).rejects.toBeInstanceOf(CancelledError);
  });
});
