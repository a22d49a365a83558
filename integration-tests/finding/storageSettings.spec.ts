import type { Locator } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openPrune } from '../pruning/prunePage';
import { openCleanup } from '../console/cleanupPage';

const PRUNER = '/apis/imageregistry.operator.openshift.io/v1/imagepruners/cluster';

const pruner = (main: Locator) => main.getByText(/by the cluster’s clock|nothing is pruned/);
const quota = (main: Locator) => main.getByText(/^Image streams: \d+ of 60 \(quota objects\)$/);

test('an admin sees when the cluster prunes by itself, and how full the quota is', async ({
  console,
}) => {
  const shop = await openCleanup(console, 'shop');
  await expect(pruner(shop.main)).toHaveText(
    'Runs daily at 00:00 by the cluster’s clock, not suspended. It keeps 3 revisions of each tag, and what is younger than 1440h.',
  );
  await expect(quota(shop.main)).toBeVisible();
  await shop.main.getByRole('button', { name: 'Like oc adm prune images' }).click();
  await expect(shop.main.getByText(/references cannot be read, so nothing/)).toBeVisible();

  const all = await openPrune(console, null, 'ignore_invalid_refs=true');
  await expect(pruner(all.main)).toBeVisible();
  await expect(quota(all.main)).toHaveCount(0);
});

test('a suspended pruner is told after a refresh', async ({ console }) => {
  const shop = await openCleanup(console, 'shop');
  await expect(pruner(shop.main)).toHaveText(/^Runs daily/);
  const admin = await console.cluster.as('admin');
  const { status } = await admin.patch(PRUNER, { spec: { suspend: true } });
  expect(status).toBe(200);
  await shop.refresh();
  await expect(pruner(shop.main)).toHaveText(/^Suspended: nothing is pruned by itself\./);
});

test('a developer sees the quota, and nothing of a pruner that only admins may read', async ({
  console,
}) => {
  const shop = await openCleanup(console, 'shop', { user: 'dev' });
  await expect(quota(shop.main)).toBeVisible();
  await expect(shop.main.getByText('Pruner of the cluster')).toHaveCount(0);
});
