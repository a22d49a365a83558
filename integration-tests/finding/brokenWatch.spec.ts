import type { Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import type { ClusterUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeStream, pullSpec } from './lab/streams';
import { recordShownRows, shownRows } from './shownRows';

// A project of 2,000 pods: five pages of a complete read, nine of a live list.
test.use({ consoleOptions: ['--scale', '200', '--pods', '2000'] });

const namespace = 'load';

/** Pods that the last page of a list holds, each with an image that nothing else uses. */
const prepare = async (cluster: ClusterUnderTest): Promise<void> => {
  await makeStream(cluster, namespace, 'lonely', ['run', 'run-too', 'free', 'other']);
  for (const tag of ['run', 'run-too']) {
    const image = pullSpec(namespace, 'lonely', tag);
    await cluster.runPod({ namespace, name: `zz-${tag}`, image });
  }
};

/** The local console's own switch: a list watch begins again after half a second, not after 15. */
const retrySoon = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { localConsole: { retryDelay: 500 } });
  });

/** Counts the first pages of the live list of pods: each time the hook starts from nothing. */
const liveListsBegun = (page: Page): (() => number) => {
  let begun = 0;
  page.on('request', (request) => {
    const url = new URL(request.url());
    const first = url.pathname.endsWith('/pods') && url.searchParams.get('limit') === '250';
    if (first && !url.searchParams.has('continue')) begun += 1;
  });
  return () => begun;
};

// What is in use is shown as well, so that each verdict that it is ever given can be seen.
const policy = { remove_older_than: '0', image_name: 'lonely', protect_in_use: 'false' };

for (const user of ['padmin', 'admin'] as const) {
  test(`a broken watch and slow pages never make an image in use look unused, for ${user}`, async ({
    console,
    page,
  }) => {
    const { cluster } = console;
    await prepare(cluster);
    await retrySoon(page);
    await recordShownRows(page);
    const liveLists = liveListsBegun(page);
    // The watch begins when the whole live list was read.
    const watching = page.waitForEvent('websocket', (socket) => socket.url().includes('/pods'));
    await cluster.addFault({
      match: { path: '/api/v1/*pods?*' },
      effect: { kind: 'delay', ms: 150 },
    });

    const load = await openCleanup(console, namespace, { user, policy });
    await load.expectVerdict('lonely:run', 'In use');
    await load.expectVerdict('lonely:free', 'Unused');
    await expect.poll(liveLists).toBe(1);
    await watching;
    await expect(async () => {
      await cluster.addFault({ match: { path: '*' }, effect: { kind: 'cutWatches' } });
      await expect.poll(liveLists, { timeout: 3_000 }).toBeGreaterThan(1);
    }).toPass({ timeout: 20_000 });
    await load.box('load/lonely:run').check();
    await load.box('load/lonely:free').check();
    await load.review();
    const review = page
      .getByRole('dialog')
      .getByRole('grid', { name: 'Tags that will be deleted' });
    const reviewed = (tag: string) => review.getByRole('row').filter({ hasText: `load/${tag}` });
    await expect(reviewed('lonely:run')).toContainText('In use');
    await expect(reviewed('lonely:run')).toContainText('Used by Pod zz-run in load');
    await expect(reviewed('lonely:free')).toContainText('Unused');
    await page.keyboard.press('Escape');
    await load.settled();
    await load.expectVerdict('lonely:run', 'In use');
    await load.expectVerdict('lonely:run-too', 'In use');

    const shown = await shownRows(page);
    const verdictsOf = (name: string) =>
      new Set(shown.filter(({ tag }) => tag === name).map(({ verdict }) => verdict));
    for (const tag of ['lonely:run', 'lonely:run-too']) {
      const never = [...verdictsOf(tag)].filter((verdict) => !/^(In use|Unknown)$/.test(verdict));
      expect(never, `verdicts of ${tag}, which runs all the time`).toEqual([]);
    }
    expect(verdictsOf('lonely:free'), 'the record holds what was shown').toContain('Unused');
    const tags = await (
      await cluster.as('admin')
    ).names('/apis/image.openshift.io/v1/namespaces/load/imagestreamtags');
    expect(tags).toContain('lonely:free');
  });
}
