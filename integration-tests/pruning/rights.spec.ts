import { expect, test } from '../console/fixtures';
import { openPrune } from './prunePage';

test('a developer sees why there is no prune, what an admin would run, and what works', async ({
  console,
}) => {
  const prune = await openPrune(console, 'shop', 'keep_tag_revisions=5', { user: 'dev' });
  await expect(
    prune.main.getByRole('heading', { name: 'Pruning takes the right to list images' }),
  ).toBeVisible();
  await expect(prune.main.getByRole('textbox', { name: 'Command', exact: true })).toHaveValue(
    'oc adm prune images --keep-tag-revisions=5 --namespace=shop',
  );
  await expect(prune.reviewButton).toHaveCount(0);
  await expect(prune.main.getByRole('tab')).toHaveCount(0);

  await prune.main.getByRole('button', { name: 'Plan by age' }).click();
  await expect(prune.main.getByRole('tab', { name: /^Stale images/ })).toBeVisible();
  await expect(prune.policy('By age')).toHaveAttribute('aria-pressed', 'true');
});

test('a report has no button, and says so', async ({ console }) => {
  const prune = await openPrune(console, 'catalog', 'delete_operation=false');
  await expect(prune.main.getByText('This is a report: nothing can be deleted here')).toBeVisible();
  await expect(prune.table('Tag history to trim')).toBeVisible();
  await expect(prune.reviewButton).toHaveCount(0);
});
