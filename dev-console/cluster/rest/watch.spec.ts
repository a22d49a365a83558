import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { createSimulatedCluster } from '../cluster';
import type { ImageStream } from '../images/types';
import { STREAMS } from '../images/types';
import { Comparison } from '../recordings/compare';
import { recording } from '../recordings/recording';
import { serve } from '../recordings/serve';
import type { ServedCluster } from '../recordings/serve';
import { RecordedState } from '../recordings/state';
import type { SimulatedCluster } from '../types';

const STREAMS_PATH = '/apis/image.openshift.io/v1/namespaces/shop/imagestreams';
const TAGS_PATH = '/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags';

interface WatchEvent {
  type: string;
  object: { metadata: { name?: string; resourceVersion?: string }; [field: string]: unknown };
}

describe('recording watch', () => {
  const [pushes, expired, refused] = recording('watch');
  const events = (pushes?.response.events ?? []) as WatchEvent[];
  let state: RecordedState;
  let served: ServedCluster;

  beforeEach(async () => {
    const cluster = createSimulatedCluster({}, (now, startRevision) => {
      state = new RecordedState(now, startRevision);
      const before = events[1]?.object as unknown as ImageStream;
      state.add(STREAMS, { ...before, metadata: { ...before.metadata, resourceVersion: '' } });
      return state.store;
    });
    served = await serve(cluster);
  });
  afterEach(() => served.close());

  it('tells a push, the deletion of its tag, a new stream and its deletion, then a bookmark', async () => {
    const version = state.store.revision;
    const watching = served.watch(
      `${STREAMS_PATH}?watch=1&allowWatchBookmarks=true&timeoutSeconds=1&resourceVersion=${version}`,
      'dev',
    );
    const pushed = (events[0]?.object as unknown as ImageStream).status.tags?.find(
      ({ tag }) => tag === 'watched',
    )?.items?.[0];
    await served.ask(`${STREAMS_PATH.replace('imagestreams', 'imagestreammappings')}`, {
      method: 'POST',
      user: 'dev',
      body: {
        metadata: { name: 'myapp' },
        tag: 'watched',
        image: {
          metadata: { name: pushed?.image },
          dockerImageReference: pushed?.dockerImageReference,
        },
      },
    });
    await served.ask(`${TAGS_PATH}/myapp:watched`, { method: 'DELETE', user: 'dev' });
    await served.ask(STREAMS_PATH, {
      method: 'POST',
      user: 'dev',
      body: { metadata: { name: 'brief' } },
    });
    await served.ask(`${STREAMS_PATH}/brief`, { method: 'DELETE', user: 'dev' });

    const [expected, actual] = new Comparison().normalised(events, await watching);
    expect(actual).toEqual(expected);
  });

  it('answers a version that is long gone with one ERROR event', async () => {
    const seen = await served.watch(expired?.request.path ?? '', 'dev');
    const [expected, actual] = new Comparison().normalised([expired?.response.body], seen);
    expect(actual).toEqual(expected);
  });

  it('refuses to watch image stream tags', async () => {
    const answer = await served.ask(refused?.request.path ?? '', { user: 'dev' });
    expect([answer.status, answer.body]).toEqual([405, refused?.response.body]);
  });
});

describe('a watch over a websocket', () => {
  let cluster: SimulatedCluster;
  let close: () => void;
  let open: (url: string, user: string) => { socket: WebSocket; events: WatchEvent[] };
  let ask: ServedCluster['ask'];

  beforeEach(async () => {
    cluster = createSimulatedCluster();
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket, request) => {
      const [user = '', ...path] = (request.url ?? '').slice(1).split('/');
      cluster.watch(socket, `/${path.join('/')}`, user);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const served = await serve(cluster);
    ask = served.ask;
    open = (url, user) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/${user}${url}`);
      const events: WatchEvent[] = [];
      socket.on('message', (text: Buffer) => {
        events.push(JSON.parse(text.toString()) as WatchEvent);
      });
      return { socket, events };
    };
    close = () => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
      server.close();
      void served.close();
    };
  });
  afterEach(() => close());

  const listVersion = async (path: string): Promise<string> => {
    const { body } = await ask(`${path}?limit=1`);
    return (body as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
  };

  it('sends one event a frame, of objects that were changed since the list', async () => {
    const version = await listVersion(STREAMS_PATH);
    await ask(`${STREAMS_PATH}/legacy-erp`, { method: 'DELETE' });
    const { socket, events } = open(`${STREAMS_PATH}?watch=true&resourceVersion=${version}`, 'dev');
    await once(socket, 'message');
    expect(events.map(({ type, object }) => [type, object.metadata.name])).toEqual([
      ['DELETED', 'legacy-erp'],
    ]);
  });

  it('begins with all objects where no version is given', async () => {
    const { socket, events } = open('/apis/project.openshift.io/v1/projects?watch=true', 'dev');
    await once(socket, 'message');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events.map(({ object }) => object.metadata.name)).toEqual(['billing', 'shop']);
  });

  it('ends with an ERROR event where the user may not watch', async () => {
    const { socket, events } = open('/api/v1/pods?watch=true', 'dev');
    await once(socket, 'close');
    expect(events[0]).toMatchObject({ type: 'ERROR', object: { code: 403, reason: 'Forbidden' } });
  });

  it('breaks at once when a fault cuts it, and no other does', async () => {
    const pods = open('/api/v1/namespaces/shop/pods?watch=true', 'dev');
    const streams = open(`${STREAMS_PATH}?watch=true`, 'dev');
    await Promise.all([once(pods.socket, 'message'), once(streams.socket, 'message')]);
    cluster.faults.add({ match: { path: '*/pods*' }, effect: { kind: 'cutWatches' } });
    await once(pods.socket, 'close');
    expect(streams.socket.readyState).toBe(WebSocket.OPEN);
    expect(cluster.faults.list()).toEqual([]);
  });

  it('is told to list again after a reset', async () => {
    const version = await listVersion(STREAMS_PATH);
    const { socket } = open(`${STREAMS_PATH}?watch=true&resourceVersion=${version}`, 'dev');
    await once(socket, 'open');
    await new Promise((resolve) => setTimeout(resolve, 20));
    cluster.reset();
    await once(socket, 'close');
    const again = open(`${STREAMS_PATH}?watch=true&resourceVersion=${version}`, 'dev');
    await once(again.socket, 'close');
    expect(again.events[0]).toMatchObject({ type: 'ERROR', object: { code: 410 } });
  });
});
