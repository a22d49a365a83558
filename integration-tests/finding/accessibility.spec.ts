import { expectAccessible } from '../console/accessibility';
import { expect, test } from '../console/fixtures';
import { openCleanup, type View } from './cleanupPage';

for (const theme of ['light', 'dark'] as const) {
  test(`stale images with an open row and the policy are accessible, ${theme}`, async ({
    console,
  }) => {
    const shop = await openCleanup(console, 'shop', {
      theme,
      policy: { protect_in_use: 'false', image_name: 'reporting,canary,search' },
    });
    await shop.openPolicy();
    const first = shop.table('Stale images').getByRole('link').first();
    await shop.open(await first.innerText());
    await expectAccessible(shop.page);
  });

  for (const view of ['Pods to delete', 'Deployment config statuses'] satisfies View[]) {
    test(`${view.toLowerCase()} are accessible, ${theme}`, async ({ console }) => {
      const shop = await openCleanup(console, 'shop', {
        theme,
        policy: { protect_in_use: 'false', image_name: 'reporting,canary,forklift' },
      });
      await shop.choose(view);
      await expect(shop.table(view)).toBeVisible();
      await expectAccessible(shop.page);
    });
  }
}

test('what a viewer is told about missing rights is accessible', async ({ console }) => {
  const shop = await openCleanup(console, 'shop', {
    user: 'viewer',
    policy: { image_name: 'reporting' },
  });
  await expect(shop.main.getByText('You can look, but not delete')).toBeVisible();
  await expectAccessible(shop.page);
});
