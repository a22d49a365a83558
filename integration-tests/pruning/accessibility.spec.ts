import { expectAccessible } from '../console/accessibility';
import { expect, test } from '../console/fixtures';
import { IGNORING, openPrune } from './prunePage';

for (const theme of ['light', 'dark'] as const) {
  test(`a prune with its options and an opened image is accessible, ${theme}`, async ({
    console,
  }) => {
    const prune = await openPrune(console, null, `${IGNORING}&view=imagesKept`, { theme });
    await prune.openPolicy();
    const row = await prune.open('Images kept', 'sha256');
    await expect(row.getByText('Positions in tag histories')).toBeVisible();
    await expectAccessible(prune.page);
  });

  test(`a stopped prune and the review of one are accessible, ${theme}`, async ({ console }) => {
    const stopped = await openPrune(console, null, '', { theme });
    await expect(stopped.main.getByRole('heading', { name: 'The prune is stopped' })).toBeVisible();
    await expectAccessible(stopped.page);
    const prune = await openPrune(console, 'catalog', 'keep_tag_revisions=0', { theme });
    const review = await prune.review();
    await expectAccessible(prune.page, '[role="dialog"]');
    await review.flow.startRehearsal();
    await expectAccessible(prune.page, '[role="dialog"]');
  });
}

test('a prune fits a narrow page, and its review too', async ({ console }) => {
  const prune = await openPrune(console, null, IGNORING, { width: 400 });
  const isWide = () =>
    prune.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
  expect(await isWide()).toBe(false);
  await prune.review();
  expect(await isWide()).toBe(false);
});
