import { expect, test } from './console/fixtures';

test('the console opens the plugin’s page from its navigation', async ({ console }) => {
  const page = await console.open('/k8s/all-namespaces/pods');
  const navigation = page.getByRole('navigation');
  const link = navigation.getByRole('link', { name: 'Image Cleanup', exact: true });
  const section = navigation.getByRole('button', { name: 'Builds' });
  await expect(section).toBeVisible();
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
  await link.click();
  await expect(page).toHaveURL(/\/image-cleanup\//);
  await expect(page).toHaveTitle(/Image Cleanup/);
  await expect(page.locator('main')).toContainText('Image Cleanup');
});

test('the page follows the dark theme', async ({ console }) => {
  const page = await console.open('/image-cleanup/ns/shop', { theme: 'dark' });
  await expect(page.locator('html')).toHaveClass(/pf-v6-theme-dark/);
  await expect(page.locator('main')).toContainText('Image Cleanup');
});

test('a test sees and changes the cluster with the rights of each user', async ({ console }) => {
  const before = await console.cluster.state();
  const dev = await console.cluster.as('dev');
  const pods = '/api/v1/namespaces/shop/pods';
  expect((await dev.get('/api/v1/namespaces')).status).toBe(403);
  await console.cluster.runPod({ namespace: 'shop', name: 'probe', image: 'probe:1' });
  expect(await dev.names(pods)).toContain('probe');
  expect(await console.cluster.state()).not.toBe(before);
  await console.cluster.reset();
  expect(await dev.names(pods)).not.toContain('probe');
});
