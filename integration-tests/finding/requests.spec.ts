import type { Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';

test.use({ consoleOptions: ['--scale', '2000', '--pods', '300'] });

const policy = { remove_older_than: '0' };

/** Paths with queries of what is asked of the cluster, in order. */
const requestsOf = (page: Page): readonly URL[] => {
  const requests: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.startsWith('/api/kubernetes/')) requests.push(url);
  });
  return requests;
};

for (const project of ['load', null]) {
  const where = project === null ? 'all projects' : 'one project';

  test(`who has the whole list of images asks for no single image, in ${where}`, async ({
    console,
    page,
  }) => {
    const requests = requestsOf(page);
    const cleanup = await openCleanup(console, project, { policy });
    await expect(cleanup.main.getByText('Unused', { exact: true }).first()).toBeVisible();
    // The live lists come last: what a plan asks for is under way by then.
    const isLive = (url: URL) => url.searchParams.get('limit') === '250';
    await expect.poll(() => requests.some(isLive)).toBe(true);
    await cleanup.refresh();
    const lists = requests.filter(({ pathname }) => pathname.endsWith('/v1/images'));
    expect(lists.length).toBeGreaterThan(1);
    const single = requests
      .map(({ pathname }) => pathname)
      .filter((path) => /\/imagestreams\/[^/]+\/layers$|\/imagestreamimages(\/|$)/.test(path));
    expect(single).toEqual([]);
  });
}

interface Recording {
  planned?: number;
}

/** Notes when a tag is first called unused, which only a plan of the complete read does. */
const recordPlan = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    performance.setResourceTimingBufferSize(10_000);
    const recording = window as unknown as Recording;
    const look = () => {
      const verdicts = [...document.querySelectorAll('main td[data-label="Verdict"]')];
      if (!verdicts.some(({ textContent }) => textContent?.trim() === 'Unused')) return;
      recording.planned ??= performance.now();
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

/** When the live lists began, and when the plan was shown, in milliseconds since the page was opened. */
const momentsOf = (page: Page): Promise<{ planned: number | null; live: number[] }> =>
  page.evaluate(() => ({
    planned: (window as unknown as Recording).planned ?? null,
    live: performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/(imagestreams|pods|deploymentconfigs)\?.*limit=250/.test(name))
      .map(({ startTime }) => startTime),
  }));

test('the live lists begin when the plan of everything was shown', async ({ console, page }) => {
  await recordPlan(page);
  await openCleanup(console, 'load', { policy });
  await expect.poll(async () => (await momentsOf(page)).live.length).toBeGreaterThan(2);
  const { planned, live } = await momentsOf(page);
  expect(planned).not.toBeNull();
  expect(Math.min(...live)).toBeGreaterThan(planned ?? Infinity);
});
