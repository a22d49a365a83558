import type { RunAction } from '../../domain/model/action';
import { ScriptedCluster, tagIn, workloadIn } from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { clearedActions } from './dryRun';
import { execute, performDryRun } from './startRun';

/** A dry run in which the server refuses what lies on this path, and a run in which it does not. */
const runAfterRefusal = async (
  cluster: ScriptedCluster,
  actions: readonly RunAction[],
  refused: string,
) => {
  const connection = new ScriptedConnection(cluster.answer);
  cluster.fault = ({ method, path }) =>
    method === 'DELETE' && path.includes(refused)
      ? { when: 'before', error: refusal(403, 'Forbidden', { message: 'the webhook keeps it' }) }
      : null;
  const dryRun = await performDryRun(actions, { connection });
  cluster.fault = () => null;
  const { results } = await execute(actions, { dryRun, connection }).done;
  const outcomes = Object.fromEntries(results.map(({ action, outcome }) => [action.key, outcome]));
  return { cleared: clearedActions(dryRun).map(({ key }) => key), outcomes };
};

it('leaves alone what the dry run refused, though the server would do it now', async () => {
  const cluster = new ScriptedCluster();
  const actions = [tagIn(cluster, 'web', 'v1'), tagIn(cluster, 'web', 'v2')];
  const { cleared, outcomes } = await runAfterRefusal(cluster, actions, '/web:v1');
  expect(cleared).toEqual(['shop/web:v2']);
  expect(outcomes['shop/web:v1']).toMatchObject({
    state: 'notAttempted',
    why: 'refusedInDryRun',
    dryRun: { state: 'notPermitted', message: 'the webhook keeps it' },
  });
  expect(cluster.effects).toEqual(['shop/web:v2']);
});

it('keeps a tag whose user was refused, because its user stays', async () => {
  const cluster = new ScriptedCluster();
  const pod = workloadIn(cluster, 'deletePod', 'web-1');
  const actions = [pod, tagIn(cluster, 'web', 'v1', [pod.key])];
  const { cleared, outcomes } = await runAfterRefusal(cluster, actions, '/pods/');
  expect(cleared).toEqual([]);
  expect(outcomes[pod.key]).toMatchObject({ why: 'refusedInDryRun' });
  expect(outcomes['shop/web:v1']).toEqual({ state: 'notAttempted', why: 'userStays' });
  expect(cluster.effects).toEqual([]);
});

it('goes to what was gone in the dry run, and reports it as gone', async () => {
  const cluster = new ScriptedCluster();
  const gone = tagIn(cluster, 'web', 'v1');
  cluster.tags.clear();
  const { cleared, outcomes } = await runAfterRefusal(cluster, [gone], '/nothing');
  expect(cleared).toEqual(['shop/web:v1']);
  expect(outcomes['shop/web:v1']).toEqual({ state: 'alreadyGone' });
});
