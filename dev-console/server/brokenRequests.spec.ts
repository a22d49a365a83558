import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { realBackend } from './realBackend';
import { bareBrowser, requestHead } from './testing/bareBrowser';
import type { TestApi } from './testing/startApi';
import { startApi, trusted } from './testing/startApi';
import type { TestConsole } from './testing/startTestConsole';
import { startTestConsole, WRITING } from './testing/startTestConsole';

const PODS = '/api/kubernetes/api/v1/pods';
const PIECE = Buffer.alloc(1_000_000, 'x');

let api: TestApi;
let console: TestConsole;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  api = await startApi((request, response) => {
    if (request.url === '/version') response.end('{}');
    else answer(request, response);
  });
  console = await startTestConsole(await realBackend(trusted(api)));
});

afterEach(async () => {
  // Whatever a test has cut: the console goes on.
  expect((await console.ask('/api/kubernetes/version')).status).toBe(200);
  await console.stop();
  await api.stop();
});

/** Resolves once the API has a request, with its connection and what resolves when that is gone. */
const reached = () =>
  new Promise<{ response: ServerResponse; gone: Promise<unknown> }>((resolve) => {
    answer = (request, response) => {
      request.on('error', () => undefined).resume();
      resolve({ response, gone: once(response, 'close') });
    };
  });

/** A browser that has sent the head of a request. */
const browse = async (method: string, headers: Record<string, string> = {}): Promise<Socket> => {
  const browser = await bareBrowser(console.port);
  browser.write(requestHead(console.port, `${method} ${PODS}`, { ...WRITING, ...headers }));
  return browser;
};

const ENDINGS: [string, (socket: Socket) => void][] = [
  ['closes', (socket) => socket.destroy()],
  ['resets', (socket) => socket.resetAndDestroy()],
];

describe.each(ENDINGS)('a browser that %s its connection', (_ending, end) => {
  it('takes its request away from an API that has not answered', async () => {
    const request = reached();
    const browser = await browse('GET');
    const { gone } = await request;
    end(browser);
    await gone;
  });

  it('takes its request away from an API that is streaming', async () => {
    const request = reached();
    const browser = await browse('GET');
    const { response, gone } = await request;
    response.write(PIECE);
    await once(browser, 'data');
    end(browser);
    response.write(PIECE);
    await gone;
  });

  it('takes a half sent body back', async () => {
    const request = reached();
    const browser = await browse('POST', { 'Content-Length': '1000' });
    browser.write('x'.repeat(500));
    const { gone } = await request;
    end(browser);
    await gone;
  });
});

describe('an API that cuts a connection', () => {
  it('before its answer is said not to answer', async () => {
    answer = (request) => api.reset(request.socket);
    expect(await console.ask(PODS)).toMatchObject({ status: 502 });
  });

  it('while a body is on its way is said not to answer', async () => {
    answer = (request) => request.once('data', () => api.reset(request.socket));
    const body = 'x'.repeat(5_000_000);
    const answered = await console
      .ask(PODS, { method: 'POST', headers: WRITING, body })
      .catch(() => undefined);
    expect(answered?.status ?? 502).toBe(502);
  });

  it.each(['of a known length', 'in chunks'])(
    'in the middle of an answer %s cuts that of the browser, too',
    async (kind) => {
      answer = (request, response) => {
        if (kind === 'of a known length') response.setHeader('Content-Length', 2 * PIECE.length);
        response.write(PIECE, () => api.reset(request.socket));
      };
      await expect(console.ask(PODS)).rejects.toThrow('aborted');
    },
  );
});

it('an API that refuses connections is said not to answer', async () => {
  const stopped = await startApi(() => undefined);
  await stopped.stop();
  const lonely = await startTestConsole(await realBackend(trusted(stopped)));
  const { status, body } = await lonely.ask(PODS);
  await lonely.stop();
  expect(status).toBe(502);
  expect(body).toContain('does not answer: ');
});
