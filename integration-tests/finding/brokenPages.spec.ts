import { expect, test } from '../console/fixtures';
import type { ClusterUnderTest } from '../console/fixtures';
import { openCleanup, type CleanupPage } from '../console/cleanupPage';
import { makeStream, pullSpec } from './lab/streams';

test.use({ consoleOptions: ['--scale', '200', '--pods', '2000'] });

const namespace = 'load';
/** The complete read's later pages of pods; the first two pass. */
const pages = { match: { path: '/api/v1/namespaces/load/pods?limit=500*' }, skip: 2 };

const prepare = async (cluster: ClusterUnderTest): Promise<void> => {
  await makeStream(cluster, namespace, 'lonely', ['run', 'free', 'other']);
  const image = pullSpec(namespace, 'lonely', 'run');
  await cluster.runPod({ namespace, name: 'zz-last', image });
};

const open = (console: Parameters<typeof openCleanup>[0]): Promise<CleanupPage> =>
  openCleanup(console, namespace, {
    user: 'padmin',
    policy: { remove_older_than: '0', image_name: 'lonely' },
  });

const expectWhole = async (load: CleanupPage): Promise<void> => {
  await load.expectVerdict('lonely:free', 'Unused');
  await expect(load.gaps).toHaveCount(0);
  await load.choose('Recent images');
  await load.expectVerdict('lonely:run', 'In use');
  await load.choose('Pod statuses');
  await expect(load.tab('Pod statuses')).toContainText('2001');
};

for (const effect of [
  { kind: 'status', code: 410, reason: 'Expired' },
  { kind: 'status', code: 429, reason: 'TooManyRequests', retryAfterSeconds: 1 },
  { kind: 'status', code: 500, reason: 'InternalError' },
  { kind: 'cut' },
] as const) {
  const what = effect.kind === 'cut' ? 'is cut off' : `answers ${effect.code}`;

  test(`a list whose third page ${what} once is read to its end`, async ({ console, page }) => {
    await prepare(console.cluster);
    await console.cluster.addFault({ ...pages, times: 1, effect });
    const load = await open(console);
    // Used up, it is gone: a browser may try again by itself where a connection that it kept was cut.
    const faults = async () =>
      (await page.request.get(`${console.url}/api/dev-console/faults`)).json() as Promise<unknown>;
    await expect.poll(faults).toEqual({ faults: [] });
    await expectWhole(load);
  });
}

test('a list whose pages expire again and again is read in one piece', async ({ console }) => {
  await prepare(console.cluster);
  await console.cluster.addFault({
    match: { path: '/api/v1/namespaces/load/pods?*continue=*' },
    effect: { kind: 'status', code: 410, reason: 'Expired' },
  });
  await expectWhole(await open(console));
});

for (const code of [429, 500]) {
  test(`a list whose third page goes on answering ${code} leaves “unknown”, and is named`, async ({
    console,
  }) => {
    await prepare(console.cluster);
    await console.cluster.addFault({
      ...pages,
      effect: { kind: 'status', code, message: 'the server is out of order' },
    });
    const load = await open(console);
    await load.expectVerdict('lonely:free', 'Unknown');
    await load.expectVerdict('lonely:run', 'Unknown');
    await expect(load.gaps).toBeVisible();
    await expect(
      load.main.getByText(
        /Pod objects in load could not be read to their end: .*out of order.* 3 tags are therefore unknown/,
      ),
    ).toBeVisible();

    await console.cluster.clearFaults();
    await load.refresh();
    await expectWhole(load);
  });
}
