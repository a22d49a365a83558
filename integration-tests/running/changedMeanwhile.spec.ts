import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { changeBetween, contentsOf, expectOnlyGone } from './clusterContents';
import { deleteTag, makeStream } from './ownStream';

/**
 * A run that is held up at its first tag, `first`, while somebody else has the time to do something
 * to `second`: tags of one stream go one after another.
 */
const holdRunAtFirst = async (console: ConsoleUnderTest) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'shared', ['first', 'second', 'keep']);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.rehearse();
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/shared:first*' },
    effect: { kind: 'delay', ms: 3_000 },
  });
  const before = await contentsOf(cluster);
  await review.start();
  await expect(review.dialog.getByRole('button', { name: 'Pause' })).toBeVisible();
  const [first, second] = [stream.key('first'), stream.key('second')];
  return { cluster, stream, review, before, first, second };
};

test('a tag that moves to another image after the preview is skipped, and keeps its new image', async ({
  console,
}) => {
  const { cluster, stream, review, before, first, second } = await holdRunAtFirst(console);
  const pushed = await cluster.pushTag({ namespace: 'shop', stream: stream.name, tag: 'second' });

  const results = await review.report();
  expect(results[first]).toBe('Deleted');
  expect(results[second]).toContain('Changed since the preview');
  expect(results[second]).toContain(stream.digest('second'));
  expect(results[second]).toContain(pushed);
  const after = await contentsOf(cluster);
  expect(changeBetween(before, after)).toEqual({
    gone: [first],
    added: [`Image//${pushed}`],
    changed: [second],
  });
  expect(after[second]).toMatch(new RegExp(`^${pushed} `));
});

test('a tag that somebody else deletes meanwhile is already gone', async ({ console }) => {
  const { cluster, stream, review, before, first, second } = await holdRunAtFirst(console);
  await deleteTag(cluster, stream, 'second');

  expect(await review.report()).toEqual({
    [first]: 'Deleted',
    [second]: 'Already gone It was gone already.',
  });
  await expectOnlyGone(cluster, before, [first, second]);
});

test('a tag that moves before the dry run is told of there', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'moving', ['moves', 'keep']);
  const moves = stream.key('moves');
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.select([moves]);
  const review = await cleanup.review();
  await cluster.pushTag({ namespace: 'shop', stream: stream.name, tag: 'moves' });
  expect((await review.rehearse())[moves]).toContain('Changed since the preview');
});

test('a tag that a new pod uses by the time of the review is left out of it', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'wanted', ['wanted', 'unwanted', 'keep']);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
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

test('a selected pod that has ended by the time of the review is named among what is left out', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'ending', ['old', 'keep']);
  for (const name of ['ending', 'staying']) {
    await cluster.runPod({ namespace: 'shop', name, image: stream.pullSpec('old') });
  }
  const policy = `${stream.policy}&skip_tags=keep&protect_in_use=false`;
  const cleanup = await openCleanup(console, 'shop', { policy });
  await cleanup.choose('Pods to delete');
  await cleanup.select(['Pod/shop/ending', 'Pod/shop/staying']);
  await (await cluster.as('admin')).delete('/api/v1/namespaces/shop/pods/ending');
  const review = await cleanup.review();
  await review.expectCount(1);
  await review.show('Left out');
  const leftOut = review.dialog.getByRole('tabpanel', { name: /^Left out/ });
  await expect(leftOut.getByText('Pod/shop/ending', { exact: true })).toBeVisible();
  await expect(leftOut.getByText(/^It is no longer there/)).toBeVisible();
});

test('a tag that a new pod uses by the time of the confirmation is reviewed again, and nothing is deleted', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'wanted', ['wanted', 'unwanted', 'keep']);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(2);
  const review = await cleanup.review();
  await review.rehearse();
  await cluster.runPod({ namespace: 'shop', name: 'newcomer', image: stream.pullSpec('wanted') });
  const before = await contentsOf(cluster);
  await expect(cleanup.page.getByText(/changed since/)).toBeAttached();
  await review.start();

  await expect(
    review.dialog.getByText('The cluster changed since you confirmed; nothing was deleted'),
  ).toBeVisible();
  await review.expectCount(1);
  await expectOnlyGone(cluster, before, []);
  await review.rehearse();
  await review.start();
  expect(await review.report()).toEqual({ [stream.key('unwanted')]: 'Deleted' });
  await expectOnlyGone(cluster, before, [stream.key('unwanted')]);
});
