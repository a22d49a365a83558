import { expect, test } from '../console/fixtures';
import { historiesOf } from './histories';
import { IGNORING, openPrune, type PrunePage } from './prunePage';

const WEEKLY = 'nightlies:weekly';

/** What the table says goes from the history of a tag, such as `5 of 8`. */
const goesFrom = (prune: PrunePage, tag: string) =>
  prune.row('Tag history to trim', tag).locator('td[data-label="Items that go"]').first();

test('keep_tag_revisions keeps as many of the newest items as it says', async ({ console }) => {
  const prune = await openPrune(console, 'catalog', 'keep_tag_revisions=1');
  await expect(goesFrom(prune, WEEKLY)).toHaveText('7 of 8');
  await prune.openPolicy();
  await prune.main.getByRole('textbox', { name: 'Keep tag revisions' }).fill('6');
  await expect(goesFrom(prune, WEEKLY)).toHaveText('2 of 8');
});

test('keep_younger_than keeps what is younger, and says so of each item', async ({ console }) => {
  const prune = await openPrune(console, 'catalog');
  await expect(goesFrom(prune, WEEKLY)).toHaveText('5 of 8');
  await prune.openPolicy();
  // The items are 5, 35, 65, 95 and more days old.
  await prune.main.getByRole('textbox', { name: 'Keep younger than' }).fill('2400h');
  await expect(goesFrom(prune, WEEKLY)).toHaveText('4 of 8');
  const row = await prune.open('Tag history to trim', WEEKLY);
  await expect(row.getByText(/which is less than 2400h0m0s ago/)).toHaveCount(4);
});

test('all=false leaves alone what was never pushed here', async ({ console }) => {
  const prune = await openPrune(console, null, IGNORING);
  const all = await prune.count('Images to delete');
  await prune.openPolicy();
  await prune.main
    .getByRole('switch', { name: 'Images that were never pushed here' })
    .uncheck({ force: true });
  await expect(prune.tab('Images to delete')).not.toHaveText(new RegExp(` ${all}$`));
  expect(await prune.count('Images to delete')).toBeLessThan(all);
  await prune.show('Images kept');
  await prune.main.getByRole('button', { name: 'Name', exact: true }).click();
  await prune.page.getByRole('menuitem', { name: 'Rule' }).click();
  await prune.main.getByRole('button', { name: /Filter by rule/ }).click();
  await prune.page.getByRole('menuitem', { name: /^Never pushed here/ }).click();
  const kept = prune.table('Images kept');
  await expect(kept.getByText(/it was never pushed to this registry/).first()).toBeVisible();
});

test('a project leaves the histories of others and all images out of the plan', async ({
  console,
}) => {
  const everywhere = await openPrune(console, null, IGNORING);
  await everywhere.filter('shop/');
  await expect(everywhere.table('Tag history to trim')).toBeVisible();
  expect(await everywhere.count('Images to delete')).toBeGreaterThan(0);

  const catalog = await openPrune(console, 'catalog');
  await expect(goesFrom(catalog, WEEKLY)).toBeVisible();
  await catalog.filter('shop/');
  await expect(catalog.table('Tag history to trim')).toHaveCount(0);
  expect(await catalog.count('Images to delete')).toBe(0);
});

test('over the size limit neither age nor revisions keep anything, only size does', async ({
  console,
}) => {
  const histories = await historiesOf(console.cluster);
  expect(histories.get('billing/models:large')).toHaveLength(3);
  const prune = await openPrune(console, 'billing');
  await expect(prune.row('Tag history to trim', 'models:large')).toHaveCount(0);
  await prune.policy('Over the size limit').click();
  await expect(goesFrom(prune, 'models:large')).toHaveText('3 of 3');
});

test('ignoring invalid references plans what they stopped', async ({ console }) => {
  const prune = await openPrune(console, 'shop');
  await expect(prune.table('Tag history to trim')).toHaveCount(0);
  await prune.openPolicy();
  await prune.main
    .getByRole('switch', { name: 'Ignore invalid references' })
    .check({ force: true });
  await expect(prune.table('Tag history to trim')).toBeVisible();
  expect(await prune.count('Tag history to trim')).toBeGreaterThan(0);
});
