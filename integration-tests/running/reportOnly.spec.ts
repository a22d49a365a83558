import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeStream } from './ownStream';

test('delete_operation=false makes the page a report without deletions, and it says why', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'shown', ['a', 'b', 'keep']);
  const before = await cluster.state();

  const policy = `${stream.policy}&skip_tags=keep&delete_operation=false`;
  const cleanup = await openCleanup(console, 'shop', { policy });
  const main = cleanup.page.getByRole('main');
  await expect(main.getByRole('link', { name: 'shown:a' })).toBeVisible();
  await expect(main.getByText('This is a report: nothing can be deleted here')).toBeVisible();
  await expect(main.getByText(/delete_operation=false/)).toBeVisible();
  await expect(cleanup.reviewButton).toHaveCount(0);
  await expect(main.getByRole('checkbox')).toHaveCount(0);
  expect(await cluster.state()).toBe(before);
});

test('the switch of the policy turns the report into a page that deletes', async ({ console }) => {
  const stream = await makeStream(console.cluster, 'shown', ['a', 'keep']);
  const policy = `${stream.policy}&skip_tags=keep&delete_operation=false`;
  const cleanup = await openCleanup(console, 'shop', { policy });
  const { page } = cleanup;
  await page.getByRole('button', { name: 'Change the policy' }).click();
  await page.getByText('Allow deletion', { exact: true }).click();
  await expect(page.getByRole('switch', { name: 'Allow deletion' })).toBeChecked();
  await expect(cleanup.box(stream.key('a'))).toBeVisible();
  await expect(cleanup.reviewButton).toBeVisible();
  await expect(page).not.toHaveURL(/delete_operation/);
});
