import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream } from './ownStream';

test('the last tag of a stream goes only after a typed word', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'final', ['only']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: stream.policy });
  await cleanup.expectNothingSafe();
  await cleanup.select([stream.key('only')]);
  const review = await cleanup.review();
  await review.rehearse();
  await expect(review.dialog.getByText('A stream loses its last tag.')).toBeVisible();
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ type: 'sho' });
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ type: 'shop' });
  await review.start();
  expect(await review.report()).toEqual({ [stream.key('only')]: 'Deleted' });

  await expectOnlyGone(cluster, before, [stream.key('only')]);
});

test('all tags of a stream at once ask for the word too, though none of them is the last by itself', async ({
  console,
}) => {
  const stream = await makeStream(console.cluster, 'final', ['a', 'b']);
  const cleanup = await openCleanup(console, 'shop', { policy: stream.policy });
  await cleanup.select(stream.keys(['a', 'b']));
  const review = await cleanup.review();
  await review.rehearse();
  await expect(review.dialog.getByText('A stream loses its last tag.')).toBeVisible();
  await expect(review.deleteButton).toBeDisabled();
  await expect(review.word).toBeVisible();
});

test('what is in use goes only after a typed word, and what uses it can stay', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'busy', ['old', 'keep']);
  await cluster.runPod({ namespace: 'shop', name: 'busy', image: stream.pullSpec('old') });
  const before = await contentsOf(cluster);

  const policy = `${stream.policy}&skip_tags=keep&protect_in_use=false`;
  const cleanup = await openCleanup(console, 'shop', { policy });
  await cleanup.select([stream.key('old')]);
  const review = await cleanup.review();
  await review.expectChoice('Pod/shop/busy', 'Leave as it is');
  await review.expectCount(1);
  await review.rehearse();
  await expect(review.dialog.getByText('Something in use is deleted.')).toBeVisible();
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ type: 'shop' });
  await review.start();
  expect(await review.report()).toEqual({ [stream.key('old')]: 'Deleted' });

  await expectOnlyGone(cluster, before, [stream.key('old')]);
});

test('what is in use cannot be selected while it is protected', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'busy', ['old', 'free', 'keep']);
  await cluster.runPod({ namespace: 'shop', name: 'busy', image: stream.pullSpec('old') });

  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(1);
  await expect(cleanup.box(stream.key('free'))).toBeChecked();
  await expect(cleanup.box(stream.key('old'))).toHaveCount(0);
});

test('more than 200 objects go only after their number was typed', async ({ console }) => {
  test.slow();
  const { cluster } = console;
  const tags = Array.from({ length: 201 }, (_, at) => `t${at}`);
  const stream = await makeStream(cluster, 'crowd', [...tags, 'keep']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(201);
  const review = await cleanup.review();
  await review.expectCount(201);
  await review.startRehearsal();
  await expect(review.dialog.getByText('201 objects are changed in one run.')).toBeVisible();
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ type: 'shop' });
  await expect(review.deleteButton).toBeDisabled();
  await review.confirm({ type: '201' });
  await review.start();
  await expect(review.dialog.getByText('201 of 201 objects are done')).toBeVisible({
    timeout: 60_000,
  });
  await expect(review.dialog.getByRole('button', { name: 'Deleted 201' })).toBeVisible();
  await expectOnlyGone(cluster, before, stream.keys(tags));
});
