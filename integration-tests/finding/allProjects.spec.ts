import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream } from './lab/streams';

test('a developer’s “all projects” are those that he may see, read one by one', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'mine-a', { dev: 'edit' });
  await makeProject(cluster, 'mine-b', { dev: 'view' });
  await makeProject(cluster, 'others');
  for (const project of ['mine-a', 'mine-b', 'others']) {
    await makeStream(cluster, project, `app-of-${project}`, ['v1', 'v2']);
  }
  await cluster.addFault({
    match: { path: '/apis/*namespaces/mine-*', user: 'dev', method: 'GET' },
    effect: { kind: 'delay', ms: 400 },
  });
  const all = await openCleanup(console, null, {
    user: 'dev',
    policy: { remove_older_than: '0', image_name: 'app-of-*' },
    settled: false,
  });
  await expect(all.readState).toContainText(/[1-3] of \d projects read/);
  await all.settled();
  await all.expectVerdict('app-of-mine-a:v1', 'Unused here');
  await expect(all.cell('app-of-mine-a:v1', 'Project')).toContainText('mine-a');
  await all.expectVerdict('app-of-mine-b:v1', 'Unused here');
  await expect(all.row('app-of-others:v1')).toHaveCount(0);
  await expect(all.staleCount).toHaveText('4 of 4 tags');
  await expect(all.gaps).toHaveCount(0);
});

test('a cluster admin’s “all projects” are all, but for those of the platform', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'others');
  await makeStream(cluster, 'others', 'app-of-others', ['v1', 'v2']);
  const all = await openCleanup(console, null, {
    policy: { image_name: 'app-of-others,nodejs', remove_older_than: '0' },
  });
  await all.expectVerdict('app-of-others:v1', 'Unused');
  await expect(all.row('nodejs:18-ubi8')).toHaveCount(0);
  await all.choose('Recent images');
  await expect(all.cell('nodejs:18-ubi8', 'Why')).toHaveText(
    'Kept: it belongs to a project of the platform.',
  );

  await all.openPolicy();
  await all.main.getByRole('switch', { name: 'Projects of the platform' }).check({ force: true });
  await expect(all.page).toHaveURL(/[?&]system_projects=true/);
  await all.choose('Stale images');
  await all.expectVerdict('nodejs:18-ubi8', 'Unused');
  await expect(all.cell('nodejs:18-ubi8', 'Tag')).toContainText('Comes back');
});

test('the switch for the platform’s projects is a cluster admin’s', async ({ console }) => {
  const all = await openCleanup(console, 'shop', { user: 'padmin' });
  await all.openPolicy();
  await expect(all.main.getByRole('switch', { name: 'Protect what is in use' })).toBeChecked();
  await expect(all.main.getByRole('switch', { name: 'Projects of the platform' })).toHaveCount(0);
});
