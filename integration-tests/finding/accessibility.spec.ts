import { expectAccessible } from '../console/accessibility';
import { expect, test } from '../console/fixtures';
import { openCleanup, type View } from '../console/cleanupPage';

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

  test(`review and confirmation are accessible, ${theme}`, async ({ console }) => {
    const shop = await openCleanup(console, 'shop', {
      theme,
      user: 'dev',
      policy: { protect_in_use: 'false', image_name: 'inventory,reporting' },
    });
    await shop.bulkSelect.click();
    await shop.main.getByRole('checkbox', { name: 'Select shop/inventory:annual-2025' }).check();
    await shop.review();
    await expectAccessible(shop.page, '[role="dialog"]');
    const dialog = shop.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await expect(dialog.getByText(/Dry run: the server would change/).first()).toBeVisible();
    await expectAccessible(shop.page, '[role="dialog"]');
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
