import { expect, test } from '../console/fixtures';
import { openPrune } from './prunePage';

test('an invalid reference stops the prune with its object and the remedy, and can be ignored', async ({
  console,
}) => {
  const prune = await openPrune(console, null);
  const alert = prune.main.getByRole('heading', { name: /references cannot be read/ });
  await expect(alert).toHaveText(/so nothing is pruned$/);
  await expect(prune.main.getByText('Fix the reference or delete the object.')).toBeVisible();
  await expect(prune.main.getByRole('link', { name: 'typo', exact: true })).toHaveAttribute(
    'href',
    /\/k8s\/ns\/shop\//,
  );
  await expect(prune.reviewButton).toHaveCount(0);
  await expect(prune.main.getByRole('heading', { name: 'The prune is stopped' })).toBeVisible();

  await prune.main.getByRole('button', { name: 'Go on, ignoring them' }).click();
  await expect(alert).toHaveText(/and are ignored$/);
  await expect(prune.table('Tag history to trim')).toBeVisible();
  await expect(prune.reviewButton).toBeEnabled();
  expect(new URL(prune.page.url()).searchParams.get('ignore_invalid_refs')).toBe('true');

  await prune.main.getByRole('button', { name: 'Heed them again' }).click();
  await expect(prune.reviewButton).toHaveCount(0);
});
