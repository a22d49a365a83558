import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { allowPull, makeProject } from './lab/project';
import { makeStream, pullSpec, tagsIn } from './lab/streams';

test('a project admin reads “unused” where nobody else may pull', async ({ console }) => {
  await makeProject(console.cluster, 'lab', { padmin: 'admin' });
  await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.expectVerdict('app:v1', 'Unused');
  await lab.expectVerdict('app:v2', 'Unused');
  await expect(lab.main.getByText('No other project may pull from this one.')).toBeVisible();
  await expect(lab.main.getByRole('link', { name: 'Role bindings' })).toHaveAttribute(
    'href',
    '/k8s/ns/lab/rolebindings',
  );
});

test('an image that only another project runs is in use, where that project can be read', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeProject(cluster, 'guest', { padmin: 'view' });
  await allowPull(cluster, 'lab', 'guest');
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const image = pullSpec('lab', 'app', 'v1');
  await cluster.runPod({ namespace: 'guest', name: 'runner', image });

  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await expect(lab.main.getByText('These projects may pull from this one: guest.')).toBeVisible();
  await lab.expectVerdict('app:v2', 'Unused');
  await lab.choose('Recent images');
  await lab.expectVerdict('app:v1', 'In use');
  await expect(lab.cell('app:v1', 'Why')).toContainText('Used by Pod runner in guest');
});

test('a project that may pull and cannot be read leaves “unknown” with its name', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeProject(cluster, 'closed');
  await allowPull(cluster, 'lab', 'closed');
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const image = pullSpec('lab', 'app', 'v1');
  await cluster.runPod({ namespace: 'closed', name: 'runner', image });

  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.expectVerdict('app:v1', 'Unknown');
  await lab.expectVerdict('app:v2', 'Unknown');
  const row = await lab.open('app:v1');
  await expect(
    row.getByText('Could not be checked: the project closed may pull it and cannot be read.'),
  ).toBeVisible();

  const all = await openCleanup(console, 'lab', { user: 'admin' });
  await all.expectVerdict('app:v2', 'Unused');
  await all.choose('Recent images');
  await all.expectVerdict('app:v1', 'In use');
});

test('where every project may pull, nothing is called unused', async ({ console }) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  const admin = await cluster.as('admin');
  const { status } = await admin.post(
    '/apis/rbac.authorization.k8s.io/v1/namespaces/lab/rolebindings',
    {
      metadata: { name: 'everybody' },
      subjects: [{ kind: 'Group', name: 'system:authenticated' }],
      roleRef: { kind: 'ClusterRole', name: 'system:image-puller' },
    },
  );
  expect(status).toBe(201);
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await expect(lab.main.getByText('Every project may pull from this one.')).toBeVisible();
  await lab.expectVerdict('app:v1', 'Unknown');
});

test('an editor, who may not ask, reads “unused here” and acknowledges that once', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { dev: 'edit' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const lab = await openCleanup(console, 'lab', { user: 'dev' });
  for (const tag of ['app:v1', 'app:v2', 'app:v3']) await lab.expectVerdict(tag, 'Unused here');
  await expect(
    lab.main.getByText(
      'Whether other projects may pull from this one, you are not allowed to know.',
    ),
  ).toBeVisible();

  const before = await tagsIn(cluster, 'lab');
  await lab.bulkSelect.click();
  await lab.review();
  const review = lab.page.getByRole('dialog');
  await review.getByRole('button', { name: 'Dry run' }).click();
  const remove = review.getByRole('button', { name: 'Delete 2 objects' });
  await expect(remove).toBeDisabled();
  await expect(review.getByRole('checkbox')).toHaveCount(1);
  const known = review.getByRole('checkbox', {
    name: 'I know that other projects, which I cannot see, may pull images from here and would lose them.',
  });
  await known.check();
  await expect(remove).toBeEnabled();
  await known.uncheck();
  await expect(remove).toBeDisabled();
  expect(await tagsIn(cluster, 'lab'), 'a dry run deletes nothing').toEqual(before);
  await known.check();
  await remove.click();
  await expect.poll(() => tagsIn(cluster, 'lab')).toHaveLength(1);
});
