import { bundled } from '../../testing/bundle';
import type * as RecordRenders from '../../testing/recordRenders';
import recorded from './recordings/watch-hook.json';

type Render = RecordRenders.Render;
type RecordedRender = Render | (number | boolean | string | null)[];

const { recordRenders } = bundled<typeof RecordRenders>('testing/recordRenders.tsx');

const PODS = {
  groupVersionKind: { version: 'v1', kind: 'Pod' },
  isList: true,
  namespaced: true,
  namespace: 'load',
};
const LIMIT = 250;

/** A websocket that a test can break. */
class FakeWebSocket {
  static opened: FakeWebSocket[] = [];
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor(readonly url: string) {
    FakeWebSocket.opened.push(this);
    setTimeout(() => this.onopen?.(), 1);
  }
  close() {
    this.onclose = null;
  }
  break() {
    this.onclose?.({ code: 1006 });
  }
}

const pod = (index: number) => ({
  metadata: {
    name: `pod-${index}`,
    namespace: 'load',
    uid: `uid-${index}`,
    resourceVersion: '1',
    creationTimestamp: '2026-11-01T00:00:00Z',
  },
});

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

const failure = (code: number, reason: string, message: string) =>
  json(code, { kind: 'Status', status: 'Failure', code, reason, message });

/** A list of so many pods, in pages, each after 20 ms; a test may answer a page otherwise. */
const pagesOf = (
  count: number,
  otherwise: (page: number) => Response | undefined = () => undefined,
) =>
  jest.fn(async (address: string) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const query = new URL(address, 'http://localhost').searchParams;
    const start = Number(query.get('continue') ?? 0);
    const limit = Number(query.get('limit'));
    const end = Math.min(start + limit, count);
    const items = Array.from({ length: end - start }, (_, index) => pod(start + index));
    const metadata = { resourceVersion: '9', ...(end < count && { continue: String(end) }) };
    return (
      otherwise(start / limit) ?? json(200, { apiVersion: 'v1', kind: 'PodList', metadata, items })
    );
  });

/** What each render showed, without the times; equal neighbours count once. */
const shown = (renders: readonly RecordedRender[]): unknown[] =>
  renders
    .map(([, ...rest]) => rest)
    .filter((each, index, all) => JSON.stringify(each) !== JSON.stringify(all[index - 1]));

const timeOf = (renders: readonly RecordedRender[], length: number, from: number): number =>
  Number(renders.find((render) => Number(render[0]) > from && render[1] === length)?.[0]);

describe('useK8sWatchResource in the local console, as in the real one', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    FakeWebSocket.opened = [];
    window.WebSocket = FakeWebSocket as unknown as typeof WebSocket;
    window.localConsole = {};
    for (const level of ['log', 'info', 'warn'] as const) {
      jest.spyOn(console, level).mockReturnValue(undefined);
    }
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('says loaded after the first of eight pages, and falls back to it 15 s after a cut', async () => {
    window.fetch = pagesOf(2000) as unknown as typeof fetch;
    const { renders, stop } = recordRenders(PODS);
    await jest.advanceTimersByTimeAsync(1000);
    const cut = Date.now();
    FakeWebSocket.opened[0]?.break();
    await jest.advanceTimersByTimeAsync(17_000);
    stop();
    expect(shown(renders)).toEqual(shown(recorded.firstLoadAndReconnect.renders));
    const wait = timeOf(renders, LIMIT, cut) - cut;
    expect(wait).toBeGreaterThanOrEqual(15_000);
    expect(wait).toBeLessThan(15_500);
  });

  it('gives 500 of 2,000 with an error when the third page has expired, again and again', async () => {
    const expired = 'The provided continue parameter is too old';
    window.fetch = pagesOf(2000, (page) =>
      page === 2 ? failure(410, 'Expired', expired) : undefined,
    ) as unknown as typeof fetch;
    const { renders, stop } = recordRenders(PODS);
    await jest.advanceTimersByTimeAsync(30_500);
    stop();
    expect(shown(renders)).toEqual(shown(recorded.expiredContinue.renders));
  });

  it('never loads a list that is forbidden, and asks again every 15 s', async () => {
    const [, , , message] = recorded.forbidden.renders.at(-1) ?? [];
    const fetched = pagesOf(0, () => failure(403, 'Forbidden', String(message)));
    window.fetch = fetched as unknown as typeof fetch;
    const { renders, stop } = recordRenders(PODS);
    await jest.advanceTimersByTimeAsync(15_500);
    stop();
    expect(shown(renders)).toEqual(shown(recorded.forbidden.renders));
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('loads an empty list', async () => {
    window.fetch = pagesOf(0) as unknown as typeof fetch;
    const { renders, stop } = recordRenders(PODS);
    await jest.advanceTimersByTimeAsync(500);
    stop();
    expect(shown(renders)).toEqual(shown(recorded.empty.renders));
  });

  it('asks for 250 image stream tags, gets those of 250 streams, and takes them for all', async () => {
    const fetched = jest.fn((_address: string) => {
      const items = Array.from({ length: 2500 }, (_, index) => pod(index));
      return Promise.resolve(json(200, { apiVersion: 'v1', metadata: {}, items }));
    });
    window.fetch = fetched as unknown as typeof fetch;
    const { renders, stop } = recordRenders({
      ...PODS,
      groupVersionKind: { group: 'image.openshift.io', version: 'v1', kind: 'ImageStreamTag' },
    });
    await jest.advanceTimersByTimeAsync(15_500);
    stop();
    expect(fetched.mock.calls[0]?.[0]).toContain('limit=250');
    expect(shown(renders).at(-1)).toEqual(shown(recorded.imageStreamTags.renders).at(-1));
    // Without the verb watch it reads the list again, and opens no websocket.
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(FakeWebSocket.opened).toEqual([]);
  });
});
