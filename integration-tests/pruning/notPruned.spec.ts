import { expect, test } from '../console/fixtures';
import { historiesOf } from './histories';
import { IGNORING, openPrune } from './prunePage';

test('"Not being pruned?" tells where an image stands, and leads to a plan in which it goes', async ({
  console,
}) => {
  const histories = await historiesOf(console.cluster);
  const third = histories.get('catalog/nightlies:weekly')?.[2] ?? '';
  const prune = await openPrune(console, null, `${IGNORING}&view=imagesKept`);
  await prune.filter(third);
  const row = await prune.open('Images kept', third.slice(0, 19));
  await expect(row.getByText('catalog/nightlies:weekly at position 3 of 8')).toBeVisible();
  await expect(row.getByText('Keep only 2 revisions of each tag.')).toBeVisible();

  await row.getByRole('button', { name: 'Plan with 2 revisions' }).click();
  await expect(prune.table('Images kept')).toHaveCount(0);
  await prune.show('Images to delete');
  await prune.filter(third);
  await expect(prune.row('Images to delete', third.slice(0, 19))).toBeVisible();
  expect(new URL(prune.page.url()).searchParams.get('keep_tag_revisions')).toBe('2');
});

test('"Not being pruned?" leads to exactly the tags that hold the image', async ({ console }) => {
  const histories = await historiesOf(console.cluster);
  const third = histories.get('catalog/nightlies:weekly')?.[2] ?? '';
  const prune = await openPrune(console, null, `${IGNORING}&view=imagesKept`);
  await prune.filter(third);
  const row = await prune.open('Images kept', third.slice(0, 19));
  await row.getByRole('link', { name: 'Show 1 tag of catalog/nightlies by age' }).click();
  const stale = prune.main.getByRole('grid', { name: 'Stale images' });
  await expect(stale.getByRole('link', { name: 'nightlies:weekly' })).toBeVisible();
  await expect(prune.main.getByText('1 of 1 tag', { exact: true })).toBeVisible();
});
