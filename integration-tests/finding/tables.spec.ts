import { expect, test } from '../console/fixtures';
import type { ClusterUnderTest } from '../console/fixtures';
import { openCleanup, VIEWS, type CleanupPage, type View } from '../console/cleanupPage';
import { read, makeProject } from './lab/project';
import { makeStream, pullSpec } from './lab/streams';

const PODS = '/api/v1/namespaces/shop/pods';
const DEPLOYMENT_CONFIGS = '/apis/apps.openshift.io/v1/namespaces/shop/deploymentconfigs';

/** Everything goes but a few: each of the six views has rows. */
const policy = { remove_older_than: '0', protect_in_use: 'false', skip_tags: 'latest,main' };

const namesIn = async (cluster: ClusterUnderTest, path: string): Promise<string[]> =>
  (await read<{ items: { metadata: { name: string } }[] }>(cluster, path)).items.map(
    ({ metadata }) => metadata.name,
  );

const nameColumn = (view: View): string => (/images$/.test(view) ? 'Tag' : 'Name');

/** The number of the tab, which is how many rows the view has. */
const countOf = async (shop: CleanupPage, view: View): Promise<number> =>
  Number(/\d+$/.exec((await shop.tab(view).innerText()).trim())?.[0]);

/** Which rows of how many are shown: `1 - 20 of 83`. */
const paging = (shop: CleanupPage) =>
  shop.main.getByRole('button', { name: /^\d+ - \d+ of \d+/ }).first();

const expectShown = (shop: CleanupPage, rows: string) =>
  expect(paging(shop)).toHaveText(new RegExp(`^\\s*${rows}\\s*$`));

/** Links of the rows, in their order. */
const names = (shop: CleanupPage, view: View) =>
  shop
    .table(view)
    .locator(`td[data-label="${nameColumn(view)}"]`)
    .getByRole('link');

/** Whether the first row's name comes before the last one's, in the same project or an earlier one. */
const isAscending = async (shop: CleanupPage, view: View): Promise<boolean> => {
  const projects = await shop
    .table(view)
    .locator('td[data-label="Project"]')
    .getByRole('link')
    .allInnerTexts();
  const rows = (await names(shop, view).allInnerTexts()).map(
    (name, at) => `${projects[at] ?? ''}/${name}`,
  );
  return (rows[0] ?? '') < (rows.at(-1) ?? '');
};

for (const view of VIEWS) {
  test(`${view}: filter, order and pages`, async ({ console }) => {
    const shop = await openCleanup(console, 'shop', { policy });
    await shop.choose(view);
    const all = await countOf(shop, view);
    expect(all).toBeGreaterThan(1);
    await expectShown(shop, `1 - ${Math.min(all, 20)} of ${all}`);

    const head = shop
      .table(view)
      .getByRole('columnheader', { name: nameColumn(view), exact: true });
    if ((await head.getAttribute('aria-sort')) !== 'ascending') {
      await head.getByRole('button').click();
    }
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => isAscending(shop, view)).toBe(true);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => isAscending(shop, view)).toBe(false);

    const page = await names(shop, view).allInnerTexts();
    if (all > 20) {
      await shop.main.getByRole('button', { name: 'Go to next page' }).first().click();
      await expectShown(shop, `21 - ${Math.min(all, 40)} of ${all}`);
      await expect(names(shop, view).first()).not.toHaveText(page[0] ?? '');
      const next = await names(shop, view).allInnerTexts();
      expect(page.filter((name) => next.includes(name))).toEqual([]);
    }

    const wanted = page[0] ?? '';
    const filter = shop.main.getByRole('textbox', { name: 'Filter by name' });
    await filter.fill(wanted.toUpperCase());
    // The first row can be the wanted one already before the filter is applied.
    const others = async () =>
      (await names(shop, view).allInnerTexts()).filter((name) => !name.includes(wanted));
    await expect.poll(others).toEqual([]);
    await expect(names(shop, view).first()).toHaveText(wanted);
    await filter.fill('no such thing');
    await expect(shop.main.getByText('No row matches the filter')).toBeVisible();
    await shop.main.getByRole('button', { name: 'Clear all filters' }).last().click();
    await expectShown(shop, `1 - ${Math.min(all, 20)} of ${all}`);
  });
}

for (const [view, path] of [
  ['Pod statuses', PODS],
  ['Deployment config statuses', DEPLOYMENT_CONFIGS],
] as const) {
  test(`${view}: every object counts once, and a count shows just its rows`, async ({
    console,
  }) => {
    const stored = await namesIn(console.cluster, path);
    const shop = await openCleanup(console, 'shop');
    await shop.choose(view);
    expect(await countOf(shop, view)).toBe(stored.length);
    const counts = shop.main.getByRole('group', { name: 'Counts by status' }).getByRole('button');
    const texts = (await counts.allInnerTexts()).map((text) => text.trim());
    const numbers = texts.map((text) => Number(/\d+$/.exec(text)?.[0]));
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(stored.length);
    expect(texts.length).toBeGreaterThan(2);

    for (const at of [0, texts.length - 1]) {
      const status = (texts[at] ?? '').replace(/\s*\d+$/, '');
      await counts.nth(at).click();
      await expectShown(shop, `1 - \\d+ of ${numbers[at]}`);
      const cells = shop.table(view).locator('td[data-label="Status"]');
      for (const shown of await cells.allInnerTexts()) expect(shown.trim()).toBe(status);
      await counts.nth(at).click();
      await expectShown(shop, `1 - \\d+ of ${stored.length}`);
    }
  });
}

test('stale images can be narrowed to a verdict', async ({ console }) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const image = pullSpec('lab', 'app', 'v1');
  await cluster.runPod({ namespace: 'lab', name: 'runner', image });
  const lab = await openCleanup(console, 'lab', {
    user: 'padmin',
    policy: { remove_older_than: '0', protect_in_use: 'false' },
  });
  await lab.main.getByRole('button', { name: 'Name', exact: true }).click();
  await lab.page.getByRole('menuitem', { name: 'Verdict' }).click();
  await lab.main.getByRole('button', { name: 'Filter by verdict' }).click();
  await lab.page.getByRole('menuitem', { name: 'In use (1)' }).getByRole('checkbox').check();
  await expect(lab.row('app:v2')).toHaveCount(0);
  await lab.expectVerdict('app:v1', 'In use');
  await expectShown(lab, '1 - 1 of 1');
});
