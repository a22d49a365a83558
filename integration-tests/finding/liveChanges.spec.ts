import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream, pullSpec } from './lab/streams';

const pods = '/api/v1/namespaces/lab/pods';
const of = (tag: string): string => pullSpec('lab', 'app', tag);

for (const user of ['admin', 'padmin'] as const) {
  test(`a pod that starts counts at once; one that is gone counts until the next read, for ${user}`, async ({
    console,
  }) => {
    const { cluster } = console;
    await makeProject(cluster, 'lab', { padmin: 'admin' });
    await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
    const lab = await openCleanup(console, 'lab', {
      user,
      policy: { remove_older_than: '0', protect_in_use: 'false' },
    });
    for (const tag of ['app:v1', 'app:v2', 'app:v3']) await lab.expectVerdict(tag, 'Unused');

    await cluster.runPod({ namespace: 'lab', name: 'first', image: of('v1') });
    await lab.expectVerdict('app:v1', 'In use');
    await lab.expectVerdict('app:v2', 'Unused');

    const admin = await cluster.as('admin');
    expect((await admin.delete(`${pods}/first`)).status).toBe(200);
    await expect.poll(() => admin.names(pods)).not.toContain('first');
    // The second pod's arrival shows that the page has heard of the first one's end.
    await cluster.runPod({ namespace: 'lab', name: 'second', image: of('v2') });
    await lab.expectVerdict('app:v2', 'In use');
    await lab.expectVerdict('app:v1', 'In use');
    await expect(lab.readState).toContainText(/2 objects changed since/);

    await lab.refresh();
    await lab.expectVerdict('app:v1', 'Unused');
    await lab.expectVerdict('app:v2', 'In use');
  });
}

test('a stale tag that a new pod uses leaves the stale images without a reload', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.box('lab/app:v1').check();
  await cluster.runPod({ namespace: 'lab', name: 'first', image: of('v1') });
  await expect(lab.row('app:v1')).toHaveCount(0);
  await lab.expectVerdict('app:v2', 'Unused');
  await lab.choose('Recent images');
  await lab.expectVerdict('app:v1', 'In use');
});

test('eighty pods that start at once count as one does', async ({ console }) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', {
    user: 'padmin',
    policy: { remove_older_than: '0', protect_in_use: 'false' },
  });
  await lab.expectVerdict('app:v1', 'Unused');
  const names = Array.from({ length: 80 }, (_, nth) => `many-${nth}`);
  await Promise.all(
    names.map((name) => cluster.runPod({ namespace: 'lab', name, image: of('v1') })),
  );
  await lab.expectVerdict('app:v1', 'In use');
  await lab.expectVerdict('app:v2', 'Unused');
  await expect(lab.readState).toContainText(/80 objects changed since/);
});

test('a tag that is pushed while the page is open appears', async ({ console }) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await expect(lab.staleCount).toHaveText('2 of 2 tags');
  await cluster.pushTag({ namespace: 'lab', stream: 'app', tag: 'v3' });
  await expect(lab.staleCount).toHaveText('3 of 3 tags');
});
