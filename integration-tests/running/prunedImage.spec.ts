import { expect, test, type ConsoleUnderTest, type UserName } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';

/** A tag of the seed that came to its image 300 days ago, and whose image is gone. */
const GHOST = 'shop/pruned:old';

const LOSES_NOTHING = 'Its image was pruned: deleting it loses nothing and cannot be undone.';

const reviewGhost = async (console: ConsoleUnderTest, user: UserName) => {
  const admin = await console.cluster.as('admin');
  const tag = '/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/pruned:old';
  expect((await admin.get(tag)).status).toBe(404);
  const before = await contentsOf(console.cluster);
  const cleanup = await openCleanup(console, 'shop', { policy: 'image_name=pruned', user });
  await cleanup.select([GHOST]);
  return { before, review: await cleanup.review() };
};

test('a tag whose image was pruned is deleted and reported as deleted; the review says that it cannot be undone', async ({
  console,
}) => {
  const { before, review } = await reviewGhost(console, 'admin');
  await expect(review.tag(GHOST)).toContainText(LOSES_NOTHING);
  expect(await review.rehearse()).toEqual({ [GHOST]: 'Would succeed' });
  await review.start();
  expect(await review.report()).toEqual({ [GHOST]: 'Deleted' });
  await expectOnlyGone(console.cluster, before, [GHOST]);
});

test('a developer, who may not list images, is told the same of such a tag and deletes it, too', async ({
  console,
}) => {
  const { before, review } = await reviewGhost(console, 'dev');
  await expect(review.tag(GHOST)).toContainText(LOSES_NOTHING);
  expect(await review.rehearse()).toEqual({ [GHOST]: 'Would succeed' });
  await review.confirm({ tick: [/^I know that other projects/] });
  await review.start();
  expect(await review.report()).toEqual({ [GHOST]: 'Deleted' });
  await expectOnlyGone(console.cluster, before, [GHOST]);
});
