import type { RunAction } from '../../domain/model/action';
import { deploymentIn, ScriptedCluster, tagIn, workloadIn } from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { performDryRun } from './startRun';

const someOfEach = (cluster: ScriptedCluster): readonly RunAction[] => {
  const pod = workloadIn(cluster, 'deletePod', 'web-1');
  return [
    workloadIn(cluster, 'deleteDeploymentConfig', 'legacy'),
    deploymentIn(cluster, 'front', 2),
    pod,
    tagIn(cluster, 'web', 'v1', [pod.key]),
    tagIn(cluster, 'web', 'v2'),
  ];
};

it('changes nothing, and says that each action would succeed', async () => {
  const cluster = new ScriptedCluster();
  const end = await performDryRun(someOfEach(cluster), {
    connection: new ScriptedConnection(cluster.answer),
  });
  expect(end.counts).toEqual({ wouldSucceed: 5 });
  expect(cluster.effects).toEqual([]);
});

it('tells what would stand in the way', async () => {
  const cluster = new ScriptedCluster();
  const actions = someOfEach(cluster);
  cluster.tags.delete('shop/web:v2');
  cluster.fault = ({ method, path }) =>
    method === 'DELETE' && path.includes('/pods/')
      ? { when: 'before', error: refusal(403, 'Forbidden') }
      : null;
  const end = await performDryRun(actions, { connection: new ScriptedConnection(cluster.answer) });
  expect(end.counts).toEqual({
    wouldSucceed: 2,
    notPermitted: 1,
    notAttempted: 1,
    alreadyGone: 1,
  });
});

it('ends when its signal does', async () => {
  const cluster = new ScriptedCluster();
  const stop = new AbortController();
  stop.abort();
  const connection = new ScriptedConnection(cluster.answer);
  const end = await performDryRun(someOfEach(cluster), { connection, signal: stop.signal });
  expect(end.counts).toEqual({ notAttempted: 5 });
  expect(connection.requests).toEqual([]);
});
