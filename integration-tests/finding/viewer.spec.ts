import { expect, test } from '../console/fixtures';
import { openCleanup, VIEWS } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream, pullSpec } from './lab/streams';
import { makeCronJob } from './lab/workloads';

test('a viewer sees all there is, no way to delete it, and which right is missing', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { viewer: 'view' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const image = pullSpec('lab', 'app', 'v2');
  await makeCronJob(cluster, { namespace: 'lab', name: 'nightly', image });
  const before = await cluster.state();

  const lab = await openCleanup(console, 'lab', { user: 'viewer' });
  await lab.expectVerdict('app:v1', 'Unused here');
  const explained = lab.main.getByText('You can look, but not delete');
  await expect(explained).toBeVisible();
  await expect(
    lab.main.getByText('delete imagestreamtags (image.openshift.io) in project lab'),
  ).toBeVisible();
  await expect(lab.main.getByText('delete pods in project lab')).toBeVisible();

  for (const view of VIEWS) {
    await lab.choose(view);
    await expect(lab.main.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0);
  }
  await expect(lab.main.getByRole('button', { name: /delete/i })).toHaveCount(0);
  await lab.choose('Recent images');
  const row = await lab.open('app:v2');
  await expect(row.getByRole('link', { name: 'nightly' })).toBeVisible();
  expect(await cluster.state()).toBe(before);
});

test('an editor of one project and viewer of another selects only what he may delete', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { viewer: 'edit' });
  await makeProject(cluster, 'lab-shown', { viewer: 'view' });
  for (const project of ['lab', 'lab-shown']) {
    await makeStream(cluster, project, `app-of-${project}`, ['v1', 'v2', 'v3']);
  }
  const lab = await openCleanup(console, null, {
    user: 'viewer',
    policy: { remove_older_than: '0', image_name: 'app-of-*' },
  });
  await lab.expectVerdict('app-of-lab:v1', 'Unused here');
  await expect(lab.box('lab/app-of-lab:v1')).toBeEnabled();
  const refused = lab.main.getByRole('checkbox', {
    name: /^Select lab-shown\/app-of-lab-shown:v1: You may not delete image stream tags/,
  });
  await expect(refused).toBeDisabled();
  await lab.bulkSelect.click();
  // Of the three that he may delete, a stream's last tag stays.
  await expect(lab.main.getByText('2 selected', { exact: true })).toBeVisible();
  await expect(refused).not.toBeChecked();
});

test('a page opened with delete_operation=false is a report for everybody', async ({ console }) => {
  await makeProject(console.cluster, 'lab', { dev: 'edit' });
  await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', {
    user: 'dev',
    policy: { remove_older_than: '0', delete_operation: 'false' },
  });
  await expect(lab.main.getByText('This is a report: nothing can be deleted here')).toBeVisible();
  await lab.expectVerdict('app:v1', 'Unused here');
  await expect(lab.main.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0);
});
