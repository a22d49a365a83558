import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream } from './lab/streams';

test('a policy that was typed is in the URL, and a bookmark of it gives the same page', async ({
  console,
  context,
}) => {
  await makeProject(console.cluster, 'lab', { padmin: 'admin' });
  await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2', 'v3', 'latest']);
  await makeStream(console.cluster, 'lab', 'web', ['v1', 'main']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin', policy: {} });
  await expect(lab.staleCount).toHaveText('0 of 6 tags');
  await lab.openPolicy();
  await lab.field('Older than (days)').fill('0');
  await expect(lab.staleCount).toHaveText('6 of 6 tags');
  await lab.field('Image or stream name').fill('app');
  await expect(lab.staleCount).toHaveText('4 of 4 tags');
  await lab.field('Tags').fill('v*,latest');
  await lab.field('Skip tags').fill('/^lat/');
  await expect(lab.staleCount).toHaveText('3 of 4 tags');
  await lab.field('Keep the most recent').fill('2');
  await expect(lab.staleCount).toHaveText(/^[12] of 4 tags$/);
  const counted = await lab.staleCount.innerText();
  await lab.choose('Recent images');
  await expect(lab.cell('app:latest', 'Why')).toContainText('/^lat/');
  await expect(lab.page).toHaveURL(/view=recentImages/);

  const bookmark = await context.newPage();
  await bookmark.goto(lab.page.url());
  const again = lab.on(bookmark);
  await again.settled();
  await expect(again.cell('app:latest', 'Why')).toContainText('/^lat/');
  await expect(again.staleCount).toHaveText(counted);
  await again.openPolicy();
  for (const [field, value] of [
    ['Older than (days)', '0'],
    ['Image or stream name', 'app'],
    ['Tags', 'v*,latest'],
    ['Skip tags', '/^lat/'],
    ['Keep the most recent', '2'],
  ] as const) {
    await expect(again.field(field)).toHaveValue(value);
  }
});

test('each field of the policy has a parameter of its own in a link', async ({ console }) => {
  const lab = await openCleanup(console, 'shop', {
    policy: {
      repository_url: 'image-registry.openshift-image-registry.svc:5000/shop',
      image_id: 'reporting',
      image_name: 'reporting',
      tag_name: '2*,stable',
      remove_older_than: '40',
      skip_tags: 'stable',
      keep_most_recent: '1',
    },
  });
  await expect(lab.table('Stale images').getByRole('link').first()).toContainText('reporting:2');
  await expect(lab.row('reporting:stable')).toHaveCount(0);
  await lab.openPolicy();
  await expect(lab.field('Image ID')).toHaveValue('reporting');
  await expect(lab.field('Repository')).toHaveValue(/:5000\/shop$/);
});

test('another project in the namespace bar keeps policy and view', async ({ console }) => {
  for (const project of ['lab-one', 'lab-two']) {
    await makeProject(console.cluster, project, { padmin: 'admin' });
    await makeStream(console.cluster, project, `app-of-${project}`, ['v1', 'v2', 'main']);
  }
  const one = await openCleanup(console, 'lab-one', {
    user: 'padmin',
    policy: { remove_older_than: '0', tag_name: 'v*', view: 'recentImages', skip_tags: 'v2' },
  });
  await expect(one.row('app-of-lab-one:v2')).toBeVisible();
  await one.main.getByRole('button', { name: 'Project: lab-one' }).click();
  await one.page.getByRole('menuitem', { name: 'lab-two', exact: true }).click();
  await expect(one.page).toHaveURL(/\/image-cleanup\/ns\/lab-two\?.*skip_tags=v2/);
  await expect(one.row('app-of-lab-two:v2')).toBeVisible();
  await expect(one.row('app-of-lab-one:v2')).toHaveCount(0);
  await expect(one.staleCount).toHaveText('1 of 2 tags');
  await one.openPolicy();
  await expect(one.field('Tags')).toHaveValue('v*');

  await one.page.goBack();
  await expect(one.row('app-of-lab-one:v2')).toBeVisible();
});

test('“reset to defaults” takes the policy out of the URL', async ({ console }) => {
  await makeProject(console.cluster, 'lab', { padmin: 'admin' });
  await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await expect(lab.staleCount).toHaveText('2 of 2 tags');
  await lab.openPolicy();
  await lab.main.getByRole('button', { name: 'Reset to defaults' }).click();
  await expect(lab.staleCount).toHaveText('0 of 2 tags');
  await expect(lab.page).toHaveURL(/\/image-cleanup\/ns\/lab$/);
});
