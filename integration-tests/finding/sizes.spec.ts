import type { Locator } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup, type CleanupPage } from '../console/cleanupPage';

/** Opens the first stale tag and what its image consists of. @returns the table of that */
const openLayers = async (page: CleanupPage): Promise<Locator> => {
  const tag = await page.table('Stale images').getByRole('link').first().innerText();
  const row = await page.open(tag);
  const layers = row.getByRole('button', { name: 'Layers, config and manifest' });
  await layers.click();
  return row.getByRole('grid', { name: 'Layers, config and manifest' });
};

test('an admin sees at once what the stale images weigh, and what each tag alone frees', async ({
  console,
}) => {
  const shop = await openCleanup(console, 'shop');
  await expect(shop.main.getByText(/\d+(\.\d+)? [MG]iB reclaimable/)).toBeVisible();
  await expect(shop.main.getByRole('button', { name: /Measure/ })).toHaveCount(0);
  await expect(shop.main.locator('td[data-label="Size"]').first()).toContainText(/\d [KMG]iB/);
  await expect(shop.main.locator('td[data-label="Size"]').first()).toContainText('alone frees');

  const layers = (await openLayers(shop)).getByRole('row').filter({ hasText: 'Layer' });
  await expect(layers.first()).toContainText(/sha256:[0-9a-f]{12}.*\d [KMG]?i?B.*\d+$/);
});

test('an index image weighs what its manifests weigh', async ({ console }) => {
  const catalog = await openCleanup(console, 'catalog', {
    policy: { remove_older_than: '0', image_name: 'multiplatform' },
  });
  await expect(catalog.main.locator('td[data-label="Size"]').first()).toHaveText(
    /^[\d.]+ MiB ?alone frees [\d.]+ MiB$/,
  );
});

test('a developer gets sizes with the verdicts, and has the rest measured, one request a stream', async ({
  console,
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('/layers')) requests.push(pathname);
  });
  const shop = await openCleanup(console, 'shop', { user: 'dev' });
  // Streams that a verdict waits for are read unasked, and measured by the way.
  await expect(shop.main.locator('td[data-label="Size"]').first()).toContainText(/\d [KMG]iB/);
  let seen = -1;
  const isQuiet = () => {
    const quiet = requests.length === seen;
    seen = requests.length;
    return quiet;
  };
  await expect.poll(isQuiet, { intervals: [1_000] }).toBe(true);
  const measure = shop.main.getByRole('button', { name: /Measure \d+ image streams/ });
  const streams = Number(/\d+/.exec((await measure.textContent()) ?? '')?.[0]);
  await measure.click();
  await expect(measure).toHaveCount(0);
  await expect(shop.main.getByText(/\d+(\.\d+)? [MG]iB reclaimable/)).toBeVisible();
  await expect(shop.main.getByText(/What other projects share/)).toBeVisible();
  await expect(shop.main.getByText(/at most/)).toHaveCount(0);
  expect(requests).toHaveLength(seen + streams);
  expect(new Set(requests).size).toBe(requests.length);
  const tag = await shop.table('Stale images').getByRole('link').first().innerText();
  const row = await shop.open(tag);
  await row.getByRole('button', { name: 'Layers, config and manifest' }).click();
  await expect(row.getByText(/^Only images that were measured are counted/)).toBeVisible();
});

test('a stream whose layers cannot be read is named, and the rest is measured', async ({
  console,
}) => {
  const fault = await console.cluster.addFault({
    match: { path: '/apis/image.openshift.io/v1/namespaces/shop/imagestreams/pricing/layers' },
    effect: { kind: 'status', code: 403, message: 'not for you' },
  });
  const shop = await openCleanup(console, 'shop', { user: 'dev' });
  await expect(shop.readState).toContainText(
    /the layers of 1 image stream could not be read \(.*not for you.*\)/,
  );
  await shop.main.getByRole('button', { name: /Measure \d+ image streams/ }).click();
  await expect(shop.main.getByText(/could not be measured: .*not for you/)).toBeVisible();
  // The stream that is missing may have the same layers.
  await expect(shop.main.getByText(/at most \d+(\.\d+)? [MG]iB reclaimable/)).toBeVisible();
  await expect(shop.main.getByText(/Measured so far: 1 image stream is missing/)).toBeVisible();
  const sizes = shop.main.locator('td[data-label="Size"]');
  await expect(sizes.filter({ hasText: 'alone frees at most' })).not.toHaveCount(0);
  await expect(sizes.filter({ hasText: /alone frees \d/ })).toHaveCount(0);
  await expect(shop.main.getByRole('button', { name: /Measure 1 image stream/ })).toBeVisible();
  await console.cluster.removeFault(fault);
});
