import { expect, test } from '../console/fixtures';

test('the page stands after ImageStreams in Builds, and in the Developer perspective among its resources', async ({
  console,
}) => {
  const page = await console.open('/image-cleanup/ns/shop', { user: 'dev' });
  const entries = page.getByRole('navigation', { name: 'Nav' }).getByRole('link');
  await expect(entries.filter({ visible: true })).toHaveText([
    'BuildConfigs',
    'Builds',
    'ImageStreams',
    'Image Cleanup',
  ]);

  await page.getByRole('button', { name: 'Core platform' }).click();
  await page.getByRole('option', { name: 'Developer' }).click();
  await expect(entries.filter({ visible: true })).toHaveText(['Builds', 'Image Cleanup', 'Pods']);
  await entries.filter({ hasText: 'Pods' }).click();
  await expect(page.getByRole('heading', { name: 'Image Cleanup' })).toHaveCount(0);
  await entries.filter({ hasText: 'Image Cleanup' }).click();
  await expect(page).toHaveURL(/\/image-cleanup\/ns\/shop$/);
  await expect(page.getByRole('heading', { name: 'Image Cleanup', level: 1 })).toBeVisible();
});
