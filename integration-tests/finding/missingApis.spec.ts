import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream } from './lab/streams';

test.use({
  consoleOptions: ['--without-api', 'apps.openshift.io', '--without-api', 'build.openshift.io'],
});

for (const user of ['admin', 'padmin'] as const) {
  test(`a cluster without deployment configs and builds has no gap, for ${user}`, async ({
    console,
  }) => {
    await makeProject(console.cluster, 'lab', { padmin: 'admin' });
    await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2']);
    const lab = await openCleanup(console, 'lab', { user });
    await lab.expectVerdict('app:v1', 'Unused');
    await expect(lab.gaps).toHaveCount(0);
    await expect(lab.main.getByText('Everything was read to its end.')).toBeVisible();
    for (const view of ['Deployment configs to delete', 'Deployment config statuses'] as const) {
      await lab.choose(view);
      await expect(
        lab.main.getByRole('heading', { name: 'No DeploymentConfig API' }),
      ).toBeVisible();
    }
  });
}
