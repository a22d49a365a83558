import { expect, test } from '../console/fixtures';
import { openCleanup } from './cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';

/** A tag of the seed that came to its image 300 days ago, and whose image is gone. */
const GHOST = 'shop/pruned:old';

for (const user of ['admin', 'dev'] as const) {
  test(`a tag whose image was pruned is deleted by ${user} and reported as deleted; the review says that it cannot be undone`, async ({
    console,
  }) => {
    const { cluster } = console;
    const image = await (
      await cluster.as('admin')
    ).get('/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/pruned:old');
    expect(image.status).toBe(404);
    const before = await contentsOf(cluster);

    const cleanup = await openCleanup(console, 'image_name=pruned', { user });
    await cleanup.select([GHOST]);
    const review = await cleanup.review();
    await expect(review.tag(GHOST)).toContainText(
      'Its image was pruned: deleting it loses nothing and cannot be undone.',
    );
    expect(await review.rehearse()).toEqual({ [GHOST]: 'Would succeed' });
    if (user === 'dev') await review.confirm({ tick: [/^I know that other projects/] });
    await review.start();
    expect(await review.report()).toEqual({ [GHOST]: 'Deleted' });

    await expectOnlyGone(cluster, before, [GHOST]);
  });
}
