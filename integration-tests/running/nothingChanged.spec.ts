import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeStream } from './ownStream';
import { runDeployment, runDeploymentConfig } from './workloads';

const podKey = (name: string): string => `Pod/shop/${name}`;

test('preview, review and dry run leave the cluster as it is, to the last byte', async ({
  console,
}) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'rehearsed', ['config', 'deployment', 'free', 'keep']);
  const replicas = 2;
  const pods = await runDeploymentConfig(cluster, {
    name: 'rehearsed-config',
    image: stream.pullSpec('config'),
    replicas,
  });
  const [pod = ''] = await runDeployment(cluster, {
    name: 'rehearsed-app',
    image: stream.pullSpec('deployment'),
    replicas,
  });
  const before = await cluster.state();

  const policy = `${stream.policy}&skip_tags=keep&protect_in_use=false`;
  const cleanup = await openCleanup(console, 'shop', { policy });
  await cleanup.choose('Recent images');
  await cleanup.choose('Pods to delete');
  await cleanup.choose('Stale images');
  await cleanup.select(stream.keys(['config', 'deployment', 'free']));
  const review = await cleanup.review();
  for (const key of ['DeploymentConfig/shop/rehearsed-config', ...pods.map(podKey)]) {
    await review.expectChoice(key, 'Leave as it is');
    await review.choose(key, 'Delete');
  }
  await review.choose(podKey(pod), /^Scale Deployment rehearsed-app to zero/);
  const would = Object.values(await review.rehearse());
  expect(would.length).toBeGreaterThan(5);
  expect(new Set(would)).toEqual(new Set(['Would succeed']));
  await review.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(review.dialog).toBeHidden();

  expect(await cluster.state()).toBe(before);
});
