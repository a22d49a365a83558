import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { changeBetween, contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream, type OwnStream } from './ownStream';
import { podsOf, runDeployment, runDeploymentConfig } from './workloads';

const policyOf = (stream: OwnStream): string =>
  `${stream.policy}&skip_tags=keep&protect_in_use=false`;

const runConfig = async ({ cluster }: ConsoleUnderTest) => {
  const stream = await makeStream(cluster, 'ledger', ['old', 'keep']);
  const pods = await runDeploymentConfig(cluster, {
    name: 'ledger',
    image: stream.pullSpec('old'),
    replicas: 2,
  });
  return { stream, pods: pods.map((name) => `Pod/shop/${name}`) };
};

for (const user of ['admin', 'dev'] as const) {
  test(`with protection off, ${user} deletes a deployment config and its pods along with the image`, async ({
    console,
  }) => {
    const { cluster } = console;
    const { stream, pods } = await runConfig(console);
    const before = await contentsOf(cluster);

    const cleanup = await openCleanup(console, 'shop', { policy: policyOf(stream), user });
    await cleanup.select([stream.key('old')]);
    await cleanup.choose('Deployment configs to delete');
    await cleanup.select(['DeploymentConfig/shop/ledger']);
    await cleanup.choose('Pods to delete');
    await cleanup.select(pods);
    const review = await cleanup.review();
    await review.expectCount(4);
    await review.rehearse();
    await expect(review.deleteButton).toBeDisabled();
    await review.confirm({ type: 'shop' });
    await review.start();

    const results = await review.report();
    expect(Object.keys(results).sort()).toEqual(
      ['DeploymentConfig/shop/ledger', ...pods, stream.key('old')].sort(),
    );
    expect(results['DeploymentConfig/shop/ledger']).toBe('Deleted');
    expect(results[stream.key('old')]).toBe('Deleted');
    for (const pod of pods) expect(results[pod]).toMatch(/^(Deleted|Already gone)/);
    await expect.poll(() => podsOf(cluster, 'ledger')).toEqual([]);
    await expectOnlyGone(cluster, before, [
      'DeploymentConfig/shop/ledger',
      'ReplicationController/shop/ledger-1',
      ...pods,
      stream.key('old'),
    ]);
  });

  test(`with protection off, ${user} scales the owner of pods to zero instead`, async ({
    console,
  }) => {
    const { cluster } = console;
    const stream = await makeStream(cluster, 'batcher', ['old', 'keep']);
    const names = await runDeployment(cluster, {
      name: 'batcher',
      image: stream.pullSpec('old'),
      replicas: 2,
    });
    const pods = names.map((name) => `Pod/shop/${name}`);
    const before = await contentsOf(cluster);

    const cleanup = await openCleanup(console, 'shop', { policy: policyOf(stream), user });
    await cleanup.select([stream.key('old')]);
    const review = await cleanup.review();
    for (const pod of pods) await review.choose(pod, /^Scale Deployment batcher to zero/);
    await review.expectCount(2);
    await review.rehearse();
    await review.confirm({ type: 'shop' });
    await review.start();

    expect(await review.report()).toEqual({
      'Deployment/shop/batcher': 'Scaled to zero',
      [stream.key('old')]: 'Deleted',
    });
    await expect.poll(() => podsOf(cluster, 'batcher')).toEqual([]);
    expect(changeBetween(before, await contentsOf(cluster))).toEqual({
      gone: [...pods, stream.key('old')].sort(),
      added: [],
      changed: ['Deployment/shop/batcher', 'ReplicaSet/shop/batcher-1'],
    });
  });
}

test('a deployment config is scaled to zero instead of being deleted', async ({ console }) => {
  const { cluster } = console;
  const { stream, pods } = await runConfig(console);
  const before = await contentsOf(cluster);

  const cleanup = await openCleanup(console, 'shop', { policy: policyOf(stream) });
  await cleanup.choose('Deployment configs to delete');
  await cleanup.select(['DeploymentConfig/shop/ledger']);
  const review = await cleanup.review();
  await review.choose('DeploymentConfig/shop/ledger', /^Scale DeploymentConfig ledger to zero/);
  await review.rehearse();
  await review.confirm({ type: 'shop' });
  await review.start();

  expect(await review.report()).toEqual({ 'DeploymentConfig/shop/ledger': 'Scaled to zero' });
  await expect.poll(() => podsOf(cluster, 'ledger')).toEqual([]);
  expect(changeBetween(before, await contentsOf(cluster))).toEqual({
    gone: pods,
    added: [],
    changed: ['DeploymentConfig/shop/ledger', 'ReplicationController/shop/ledger-1'],
  });
});

test('an image stays when what uses it could not be deleted', async ({ console }) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'solo', ['old', 'keep']);
  await cluster.runPod({ namespace: 'shop', name: 'solo', image: stream.pullSpec('old') });

  const cleanup = await openCleanup(console, 'shop', { policy: policyOf(stream) });
  await cleanup.select([stream.key('old')]);
  const review = await cleanup.review();
  await review.expectChoice('Pod/shop/solo', 'Leave as it is');
  await review.expectCount(1);
  await review.choose('Pod/shop/solo', 'Delete');
  await review.expectCount(2);
  await review.rehearse();
  await review.confirm({ type: 'shop' });
  const before = await contentsOf(cluster);
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/namespaces/shop/pods/solo*' },
    effect: { kind: 'status', code: 403, reason: 'Forbidden', message: 'pods "solo" is forbidden' },
  });
  await review.start();

  const results = await review.report();
  expect(results['Pod/shop/solo']).toContain('Not permitted');
  expect(results[stream.key('old')]).toBe(
    'Not attempted Not attempted: what uses it is still there.',
  );
  await expectOnlyGone(cluster, before, []);
});
