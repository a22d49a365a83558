import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream } from './ownStream';
import { allOf } from '../console/resultTable';
import { staleByDate } from './staleByDate';

const WOULD = 'Would succeed';

test('an admin finds, reviews and deletes the stale tags of a stream, and exactly those are gone', async ({
  console,
}) => {
  const { cluster } = console;
  const stale = await staleByDate(cluster, { stream: 'ci-images', days: 30, keep: 'pointed-at' });
  expect(stale.length).toBeGreaterThan(20);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: 'image_name=ci-images' });
  await cleanup.selectAllSafe(stale.length);
  const review = await cleanup.review();
  await review.expectCount(stale.length);
  expect(await review.rehearse()).toEqual(allOf(stale, WOULD));
  await review.start();
  expect(await review.report()).toEqual(allOf(stale, 'Deleted'));

  await expectOnlyGone(cluster, before, stale);
});

test('a developer deletes what is unused here after one acknowledgement', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'sweep', ['a', 'b', 'c', 'keep']);
  const chosen = stream.keys(['a', 'b', 'c']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', {
    policy: `${stream.policy}&skip_tags=keep`,
    user: 'dev',
  });
  await cleanup.selectAllSafe(3);
  const review = await cleanup.review();
  await review.expectCount(3);
  await review.rehearse();
  await expect(review.dialog.getByRole('checkbox')).toHaveCount(1);
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ tick: [/^I know that other projects/] });
  await review.start();
  expect(await review.report()).toEqual(allOf(chosen, 'Deleted'));

  await expectOnlyGone(cluster, before, chosen);
});

test('what is deleted leaves the page, and the last report can be opened again', async ({
  console,
}) => {
  const stream = await makeStream(console.cluster, 'sweep', ['a', 'b', 'keep']);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.rehearse();
  await review.start();
  const results = await review.report();
  await review.close();

  await expect(cleanup.box(stream.key('a'))).toHaveCount(0);
  await expect(cleanup.reviewButton).toBeDisabled();
  await cleanup.openLastReport();
  expect(await review.report()).toEqual(results);
});

test('a row that is taken out of the review stays', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'sweep', ['a', 'b', 'keep']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.leaveOut(stream.key('b'));
  await review.expectCount(1);
  await review.show('Will be kept');
  await expect(review.dialog.getByText(stream.key('b'), { exact: true })).toBeVisible();
  await review.rehearse();
  await review.start();
  expect(await review.report()).toEqual({ [stream.key('a')]: 'Deleted' });

  await expectOnlyGone(cluster, before, [stream.key('a')]);
});

test('a developer deletes stale tags of two projects in one run', async ({ console }) => {
  const { cluster } = console;
  const shop = await makeStream(cluster, 'sweep', ['a', 'keep']);
  const billing = await makeStream(cluster, 'sweep', ['b', 'keep'], 'billing');
  const chosen = [billing.key('b'), shop.key('a')];
  const before = await contentsOf(cluster);

  const policy = `${shop.policy}&skip_tags=keep`;
  const cleanup = await openCleanup(console, null, { policy, user: 'dev' });
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  expect(await review.rehearse()).toEqual(allOf(chosen, WOULD));
  await review.confirm({ tick: [/^I know that other projects/] });
  await review.start();
  expect(await review.report()).toEqual(allOf(chosen, 'Deleted'));

  await expectOnlyGone(cluster, before, chosen);
});
