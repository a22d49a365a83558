import { expect, test } from '../console/fixtures';
import type { ClusterUnderTest } from '../console/fixtures';
import { openCleanup, VIEWS, type CleanupPage, type View } from './cleanupPage';
import { read, makeProject } from './lab/project';
import { makeStream, pullSpec } from './lab/streams';

const PODS = '/api/v1/namespaces/shop/pods';
const DEPLOYMENT_CONFIGS = '/apis/apps.openshift.io/v1/namespaces/shop/deploymentconfigs';

/** Everything goes: each of the six views has rows. */
const policy = { remove_older_than: '0', protect_in_use: 'false', skip_tags: 'latest,main' };

const namesIn = async (cluster: ClusterUnderTest, path: string): Promise<string[]> =>
  (await read<{ items: { metadata: { name: string } }[] }>(cluster, path)).items.map(
    ({ metadata }) => metadata.name,
  );

/** The number of the tab, which is how many rows the view has. */
const countOf = async (shop: CleanupPage, view: View): Promise<number> =>
  Number(/\d+$/.exec((await shop.tab(view).innerText()).trim())?.[0]);

/** First cells of the rows that are shown, in their order. */
const firstColumn = (shop: CleanupPage, view: View) =>
  shop.table(view).locator('tbody > tr > td[data-label] a').and(shop.page.getByRole('link'));

const paging = (shop: CleanupPage) => shop.main.getByRole('button', { name: /^\d+ - \d+ of \d+/ });

const namesShown = async (shop: CleanupPage, view: View): Promise<string[]> => {
  const column = view === 'Stale images' || view === 'Recent images' ? 'Tag' : 'Name';
  return shop.table(view).locator(`td[data-label="${column}"] a`).allInnerTexts();
};

for (const view of VIEWS) {
  test(`${view}: filter, order and pages`, async ({ console }) => {
    const shop = await openCleanup(console, 'shop', { policy });
    await shop.choose(view);
    const all = await countOf(shop, view);
    expect(all).toBeGreaterThan(1);
    await expect(paging(shop).first()).toHaveText(new RegExp(`1 - ${Math.min(all, 20)} of ${all}`));

    const column = view === 'Stale images' || view === 'Recent images' ? 'Tag' : 'Name';
    const head = shop.table(view).getByRole('columnheader', { name: column });
    await head.getByRole('button').click();
    const order = (await head.getAttribute('aria-sort')) ?? '';
    const first = await namesShown(shop, view);
    await head.getByRole('button').click();
    await expect(head).not.toHaveAttribute('aria-sort', order);
    await expect(firstColumn(shop, view).first()).toHaveText(
      all <= 20 ? (first.at(-1) ?? '') : /./,
    );

    if (all > 20) {
      const before = await namesShown(shop, view);
      await shop.main.getByRole('button', { name: 'Go to next page' }).first().click();
      await expect(paging(shop).first()).toHaveText(/^21 - /);
      await expect(firstColumn(shop, view).first()).not.toHaveText(before[0] ?? '');
      const next = await namesShown(shop, view);
      expect(before.filter((name) => next.includes(name))).toEqual([]);
    }

    const wanted = first[0] ?? '';
    await shop.main.getByRole('textbox', { name: 'Filter by name' }).fill(wanted.toUpperCase());
    await expect(firstColumn(shop, view).first()).toHaveText(wanted);
    for (const name of await namesShown(shop, view)) expect(name).toContain(wanted);
    await shop.main.getByRole('textbox', { name: 'Filter by name' }).fill('no such thing');
    await expect(shop.main.getByText('No row matches the filter')).toBeVisible();
    await shop.main.getByRole('button', { name: 'Clear all filters' }).last().click();
    await expect(paging(shop).first()).toHaveText(new RegExp(`of ${all}`));
  });
}

for (const [view, path] of [
  ['Pod statuses', PODS],
  ['Deployment config statuses', DEPLOYMENT_CONFIGS],
] as const) {
  test(`${view}: every object counts once, and a count shows just its rows`, async ({
    console,
  }) => {
    const names = await namesIn(console.cluster, path);
    const shop = await openCleanup(console, 'shop');
    await shop.choose(view);
    expect(await countOf(shop, view)).toBe(names.length);
    const counts = shop.main.getByRole('group', { name: 'Counts by status' }).getByRole('button');
    const texts = await counts.allInnerTexts();
    const numbers = texts.map((text) => Number(/\d+$/.exec(text)?.[0]));
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(names.length);
    expect(texts.length).toBeGreaterThan(2);

    for (const at of [0, texts.length - 1]) {
      const status = (texts[at] ?? '').replace(/ \d+$/, '');
      await counts.nth(at).click();
      await expect(paging(shop).first()).toHaveText(new RegExp(` of ${numbers[at]}$`));
      for (const shown of await shop
        .table(view)
        .locator('td[data-label="Status"]')
        .allInnerTexts()) {
        expect(shown.trim()).toBe(status);
      }
      await counts.nth(at).click();
      await expect(paging(shop).first()).toHaveText(new RegExp(` of ${names.length}$`));
    }
  });
}

test('stale images can be narrowed to a verdict, and selected within it', async ({ console }) => {
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
  await expect(paging(lab).first()).toHaveText(/1 - 1 of 1$/);
});
