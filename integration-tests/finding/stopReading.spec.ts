import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';

const slowPods = {
  match: { path: '/api/v1/pods?limit=*' },
  effect: { kind: 'delay', ms: 20_000 },
} as const;

test('a read that was stopped leaves what was read before, and can be begun again', async ({
  console,
}) => {
  const shop = await openCleanup(console, 'shop');
  const stale = await shop.tab('Stale images').textContent();
  const fault = await console.cluster.addFault(slowPods);
  await shop.main.getByRole('button', { name: 'Refresh' }).click();
  await expect(shop.main.getByText(/reading again …/)).toBeVisible();
  await shop.main.getByRole('button', { name: 'Stop reading' }).click();
  await expect(shop.main.getByText(/reading again …/)).toHaveCount(0);
  await expect(shop.tab('Stale images')).toHaveText(stale ?? '');
  await console.cluster.removeFault(fault);
  await shop.main.getByRole('button', { name: 'Refresh' }).click();
  await shop.settled();
});

test('a first read that was stopped shows nothing as unused, and can be tried again', async ({
  console,
}) => {
  const fault = await console.cluster.addFault(slowPods);
  const shop = await openCleanup(console, 'shop', { settled: false });
  await shop.main.getByRole('button', { name: 'Stop reading' }).click();
  await expect(shop.main.getByText('Reading was stopped.')).toBeVisible();
  await expect(shop.main.getByText('Unused', { exact: true })).toHaveCount(0);
  await console.cluster.removeFault(fault);
  await shop.main.getByRole('button', { name: 'Try again' }).click();
  await shop.settled();
  await expect(shop.main.getByText('Unused', { exact: true }).first()).toBeVisible();
});
