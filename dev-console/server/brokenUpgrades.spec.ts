import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { realBackend } from './realBackend';
import { bareBrowser, upgradeRequest } from './testing/bareBrowser';
import type { TestApi } from './testing/startApi';
import { startApi, trusted } from './testing/startApi';
import type { TestConsole } from './testing/startTestConsole';
import { startTestConsole } from './testing/startTestConsole';

/** What the API writes to one who asks for a websocket, piece by piece. */
interface Answer {
  head: string;
  part: string | Buffer;
  rest: string;
  /** Milliseconds until the API begins to answer. */
  delay?: number;
}

const WEBSOCKET: Answer = {
  head: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  // The head of a text frame of 126 bytes, and the first of them.
  part: Buffer.from([0x81, 0x7e, 0x00, 0x7e, 0x7b]),
  rest: 'x'.repeat(125),
};
const REFUSAL: Answer = {
  head: 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n',
  part: 'x'.repeat(100_000),
  rest: 'x'.repeat(100_000),
};
const ANSWERS: Readonly<Record<string, Answer | undefined>> = {
  'a websocket': WEBSOCKET,
  'a websocket, late': { ...WEBSOCKET, delay: 60 },
  'a refusal': REFUSAL,
  'a refusal, late': { ...REFUSAL, delay: 60 },
  'a refusal in chunks': {
    head: 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n',
    part: 'a\r\nxxxxx',
    rest: 'xxxxx\r\n0\r\n\r\n',
  },
  nothing: undefined,
};

const MOMENTS = [
  'half of the request is sent',
  'the request is sent',
  'the API has the request',
  'the head of the answer is there',
  'a part of a frame or body is there',
] as const;
type Moment = (typeof MOMENTS)[number];

interface Cut {
  by: 'browser' | 'API';
  how: 'closes' | 'resets';
  after: Moment;
}

const CUTS: Cut[] = MOMENTS.flatMap((after, at) =>
  (['browser', 'API'] as const)
    // The API has no connection before it has the request.
    .filter((by) => by === 'browser' || at >= 2)
    .flatMap((by) => (['closes', 'resets'] as const).map((how) => ({ by, how, after }))),
);

let api: TestApi;
let console: TestConsole;
/** Who waits for an upgrade, by its path. */
const arrivals = new Map<string | undefined, (socket: Duplex) => void>();

beforeAll(async () => {
  api = await startApi((_request, response) => response.end('{}'));
  api.server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    arrivals.get(request.url)?.(socket);
  });
  console = await startTestConsole(await realBackend(trusted(api)));
});

afterAll(async () => {
  await console.stop();
  await api.stop();
});

/** The API's side of the upgrade with that path; nothing where it does not come soon. */
const upgradeAt = (path: string): Promise<Duplex | undefined> =>
  Promise.race([
    new Promise<Duplex>((resolve) => arrivals.set(path, resolve)),
    pause(100, undefined),
  ]);

/** Resolves when a connection is over, whatever ends it. */
const endOf = async (socket: Duplex | undefined): Promise<void> => {
  if (!socket || socket.closed) return;
  socket.on('error', () => undefined).resume();
  await new Promise((resolve) => socket.once('close', resolve));
};

/** Goes through an upgrade; after the cut, the side that is left just goes on. */
const upgrade = async (path: string, answer: Answer | undefined, cut: Cut): Promise<string> => {
  const browser = await bareBrowser(console.port);
  const ends = [endOf(browser)];
  const arrival = upgradeAt(path);
  let upstream: Duplex | undefined;
  const request = upgradeRequest(console.port, `/api/kubernetes${path}`);

  const steps: Record<Moment, () => Promise<void> | void> = {
    'half of the request is sent': () => void browser.write(request.slice(0, 60)),
    'the request is sent': () => void browser.write(request.slice(60)),
    'the API has the request': async () => {
      upstream = await arrival;
      ends.push(endOf(upstream));
    },
    'the head of the answer is there': async () => {
      await pause(answer?.delay);
      if (answer) upstream?.write(answer.head);
      await pause(15);
    },
    'a part of a frame or body is there': async () => {
      if (answer) upstream?.write(answer.part);
      if (answer?.part === WEBSOCKET.part) browser.write(Buffer.from([0x81, 0x90, 1, 2]));
      await pause(15);
    },
  };
  for (const moment of MOMENTS) {
    await steps[moment]();
    if (moment === cut.after) end(cut.by === 'browser' ? browser : upstream, cut);
  }
  for (const piece of [answer?.rest ?? '', 'more', 'and more']) {
    upstream?.write(piece);
    await pause(10);
  }
  const ended = Promise.all(ends).then(() => 'ended on both sides');
  return Promise.race([ended, pause(1000, 'still open')]);
};

const end = (socket: Duplex | undefined, { by, how }: Cut): void => {
  if (how === 'closes') socket?.destroy();
  else if (by === 'browser') (socket as Socket).resetAndDestroy();
  else if (socket) api.reset(socket);
};

// What is thrown where nobody catches it makes Jest fail the file, though no test waits for it.
describe('the local console before a real cluster', () => {
  it.each(CUTS)('goes on when the $by $how a connection after $after', async (cut) => {
    const cases = Object.entries(ANSWERS);
    const outcomes = await Promise.all(
      cases.map(async ([name, answer], at) => {
        const path = `/watch/${CUTS.indexOf(cut)}/${at}`;
        return [name, await upgrade(path, answer, cut)];
      }),
    );
    expect(outcomes).toEqual(cases.map(([name]) => [name, 'ended on both sides']));
    expect((await console.ask('/api/kubernetes/version')).status).toBe(200);
  });
});
