import { expect, test } from '../console/fixtures';
import type { ClusterUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream, pullSpec, pushIndex } from './lab/streams';
import {
  makeCronJob,
  makeOldReplicaSet,
  makeScaledDownDeployment,
  runDigest,
} from './lab/workloads';

const namespace = 'lab';
const of = (tag: string): string => pullSpec(namespace, 'app', tag);

/** A stream of which each tag is used in another way that is easy to overlook, but `forgotten`. */
const prepare = async (cluster: ClusterUnderTest): Promise<void> => {
  await makeProject(cluster, namespace, { padmin: 'admin' });
  const tags = ['nightly', 'yearly', 'resting', 'replaced', 'forgotten'];
  const [, , , , , left] = await makeStream(cluster, namespace, 'app', [...tags, 'moved', 'moved']);
  const { child } = await pushIndex(cluster, namespace, 'app', 'multiarch');

  await makeCronJob(cluster, { namespace, name: 'night-shift', image: of('nightly') });
  await makeCronJob(cluster, {
    namespace,
    name: 'year-end',
    image: of('yearly'),
    suspend: true,
  });
  await makeScaledDownDeployment(cluster, { namespace, name: 'campaign', image: of('resting') });
  const shop = await makeScaledDownDeployment(cluster, {
    namespace,
    name: 'shop',
    image: 'registry.example.com/shop:2',
  });
  await makeOldReplicaSet(cluster, {
    namespace,
    name: 'shop-1',
    image: of('replaced'),
    deployment: { name: 'shop', uid: shop.metadata.uid },
  });
  await runDigest(cluster, {
    namespace,
    name: 'left-behind',
    image: of('moved'),
    imageID: of(left ?? ''),
  });
  await runDigest(cluster, {
    namespace,
    name: 'on-arm',
    image: 'registry.example.com/elsewhere:1',
    imageID: of(child),
  });
};

const kept = [
  ['app:nightly', 'Used by CronJob night-shift in lab (by tag, container main).'],
  ['app:yearly', 'Used by CronJob year-end in lab (by tag, container main, suspended).'],
  ['app:resting', 'Used by Deployment campaign in lab (by tag, container main, scaled to zero).'],
  ['app:moved', 'Used by Pod left-behind in lab'],
  ['app:multiarch', 'Used by Pod on-arm in lab (by a manifest of the index image'],
] as const;

for (const user of ['admin', 'padmin'] as const) {
  test(`what is in use out of sight stays, and each row says why, for ${user}`, async ({
    console,
  }) => {
    await prepare(console.cluster);
    const lab = await openCleanup(console, namespace, { user });
    await lab.expectVerdict('app:forgotten', 'Unused');
    await lab.expectVerdict('app:replaced', 'Rollback only');
    // Both images may be of the same second, so that their order by age is open.
    const stale = lab.table('Stale images').getByRole('link');
    await expect(stale).toHaveCount(2);
    expect((await stale.allTextContents()).sort()).toEqual(['app:forgotten', 'app:replaced']);
    const replaced = await lab.open('app:replaced');
    await expect(replaced.getByText('Needed to roll back: ReplicaSet shop-1 in lab')).toBeVisible();
    await lab.bulkSelect.click();
    await expect(lab.box('lab/app:forgotten')).toBeChecked();
    await expect(lab.box('lab/app:replaced')).not.toBeChecked();

    await lab.choose('Recent images');
    for (const [tag, reason] of kept) {
      await lab.expectVerdict(tag, 'In use');
      await expect(lab.cell(tag, 'Why')).toContainText(reason);
    }
  });
}

test('an opened row names the revision of the history that runs, and links to its pod', async ({
  console,
}) => {
  await prepare(console.cluster);
  const lab = await openCleanup(console, namespace, { user: 'padmin' });
  await lab.choose('Recent images');
  const row = await lab.open('app:moved');
  await expect(row.getByRole('link', { name: 'left-behind' }).first()).toHaveAttribute(
    'href',
    /\/k8s\/ns\/lab\/pods\/left-behind$/,
  );
  const history = row.getByRole('grid', { name: 'Tag history' });
  const revisions = history.locator('tbody tr');
  await expect(revisions).toHaveCount(2);
  await expect(revisions.first()).toContainText('Current');
  await expect(revisions.last()).toContainText('In use');
  await expect(revisions.last()).toContainText('Becomes unpullable at once');
});
