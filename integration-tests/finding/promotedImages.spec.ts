import type { Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { recordShownRows, shownRows } from './shownRows';

const receipts = { image_name: 'receipts' };

/** Holds back the single reads of images of billing. @returns lets them go */
const holdBackImages = async (page: Page): Promise<() => void> => {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/namespaces/billing/imagestreamimages/*', async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
};

test('a developer sees an old image under a young tag as stale once its date was read', async ({
  console,
  page,
}) => {
  const letImagesGo = await holdBackImages(page);
  await recordShownRows(page);
  const billing = await openCleanup(console, 'billing', {
    user: 'dev',
    policy: receipts,
    settled: false,
  });
  await billing.choose('Recent images');
  await expect(billing.cell('receipts:old-image', 'Image age')).toHaveText('at least 5 days');
  await expect(billing.cell('receipts:old-image', 'Why')).toContainText('is not known yet');
  await expect(billing.main.getByText(/reading ages: \d of 2/)).toBeVisible();

  letImagesGo();
  await billing.settled();
  await expect(billing.cell('receipts:young-image', 'Image age')).toHaveText('6 days');
  await billing.choose('Stale images');
  await expect(billing.cell('receipts:old-image', 'Image age')).toHaveText('240 days');
  await expect(billing.row('receipts:young-image')).toHaveCount(0);
  const row = await billing.open('receipts:old-image');
  await expect(row.getByText('Someone set this tag 5 days ago.')).toBeVisible();

  const stale = (await shownRows(page)).filter(({ view }) => view === 'Stale images');
  expect(stale.map(({ tag }) => tag)).not.toContain('receipts:young-image');
});

test('an age that cannot be read leaves the tag recent, and the page says so', async ({
  console,
}) => {
  await console.cluster.addFault({
    match: { path: '/apis/image.openshift.io/v1/namespaces/billing/imagestreamimages/*' },
    effect: { kind: 'status', code: 403, message: 'not for you' },
  });
  const billing = await openCleanup(console, 'billing', { user: 'dev', policy: receipts });
  await expect(
    billing.main.getByText(/the age of 2 images could not be read \(.*not for you.*\)/),
  ).toBeVisible();
  await expect(billing.tab('Stale images')).toContainText('0');
  await billing.choose('Recent images');
  await expect(billing.cell('receipts:old-image', 'Why')).toContainText('is not known yet');
});

test('a cluster admin, who may list images, sees the real age at once', async ({ console }) => {
  const billing = await openCleanup(console, 'billing', { policy: receipts });
  await expect(billing.cell('receipts:old-image', 'Image age')).toHaveText('240 days');
  await billing.choose('Recent images');
  await expect(billing.cell('receipts:young-image', 'Image age')).toHaveText('6 days');
});
