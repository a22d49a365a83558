import { expect, test } from '../console/fixtures';
import { openCleanup } from './cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream, pruneImage } from './ownStream';

test('a tag whose image was pruned is deleted and reported as deleted; the review says that it cannot be undone', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'hollow', ['ghost', 'keep']);
  const ghost = stream.key('ghost');
  await pruneImage(cluster, stream.digest('ghost'));
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.select([ghost]);
  const review = await cleanup.review();
  await expect(review.tag(ghost)).toContainText(
    'Its image was pruned: deleting it loses nothing and cannot be undone.',
  );
  expect(await review.rehearse()).toEqual({
    [ghost]: 'Would succeed',
  });
  await review.start();
  expect(await review.report()).toEqual({ [ghost]: 'Deleted' });

  await expectOnlyGone(cluster, before, [ghost]);
});
