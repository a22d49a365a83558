import { expect, test } from '../console/fixtures';
import { openCleanup } from './cleanupPage';
import { changeBetween, contentsOf, expectOnlyGone } from './clusterContents';
import { deleteTag, makeStream } from './ownStream';

test('a tag that moves to another image after the preview is skipped, and keeps its new image', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'moving', ['moves', 'stays', 'keep']);
  const [moves, stays] = [stream.key('moves'), stream.key('stays')];

  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.rehearse();
  const pushed = await cluster.pushTag({ namespace: 'shop', stream: stream.name, tag: 'moves' });
  const before = await contentsOf(cluster);
  await review.start();

  const results = await review.report();
  expect(results[stays]).toBe('Deleted');
  expect(results[moves]).toContain('Changed since the preview');
  expect(results[moves]).toContain(stream.digest('moves'));
  expect(results[moves]).toContain(pushed);
  await expectOnlyGone(cluster, before, [stays]);
  expect((await contentsOf(cluster))[moves]).toMatch(new RegExp(`^${pushed} `));
});

test('a tag that moves before the dry run is told of there, and is not deleted afterwards', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'moving', ['moves', 'keep']);
  const moves = stream.key('moves');

  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.select([moves]);
  const review = await cleanup.review();
  await cluster.pushTag({ namespace: 'shop', stream: stream.name, tag: 'moves' });
  const before = await contentsOf(cluster);
  expect((await review.rehearse())[moves]).toContain('Changed since the preview');
  await review.start();

  expect((await review.report())[moves]).toContain('Changed since the preview');
  await expectOnlyGone(cluster, before, []);
});

test('a tag that somebody else deleted meanwhile is already gone', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'shared', ['theirs', 'mine', 'keep']);

  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.rehearse();
  const before = await contentsOf(cluster);
  await deleteTag(cluster, stream, 'theirs');
  await review.start();

  expect(await review.report()).toEqual({
    [stream.key('mine')]: 'Deleted',
    [stream.key('theirs')]: 'Already gone It was gone already.',
  });
  await expectOnlyGone(cluster, before, stream.keys(['mine', 'theirs']));
});

test('a tag that a new pod uses by the time of the review is left out of it', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'wanted', ['wanted', 'unwanted', 'keep']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.selectAllSafe(2);
  await cluster.runPod({ namespace: 'shop', name: 'newcomer', image: stream.pullSpec('wanted') });
  const review = await cleanup.review();
  await review.expectCount(1);
  await review.show('Left out');
  const leftOut = review.dialog.getByRole('tabpanel', { name: /^Left out/ });
  await expect(leftOut.getByText(stream.key('wanted'), { exact: true })).toBeVisible();
  await expect(leftOut.getByText(/^It stays\. .*newcomer/)).toBeVisible();
  await review.rehearse();
  await review.start();
  expect(await review.report()).toEqual({ [stream.key('unwanted')]: 'Deleted' });

  expect(changeBetween(before, await contentsOf(cluster))).toEqual({
    gone: [stream.key('unwanted')],
    added: ['Pod/shop/newcomer'],
    changed: [],
  });
});
