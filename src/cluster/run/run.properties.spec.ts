import fc from 'fast-check';
import type { RunAction } from '../../domain/model/action';
import { RequestTimeoutError } from '../request/errors';
import {
  cut,
  deploymentIn,
  ScriptedCluster,
  tagIn,
  workloadIn,
  type Fault,
} from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { execute, performDryRun } from './startRun';

const vanished = (): Fault => ({ when: 'before', error: refusal(404, 'NotFound') });

const faults: readonly (() => Fault | null)[] = [
  () => cut('before'),
  () => cut('after'),
  () => ({ when: 'after', error: new RequestTimeoutError(1) }),
  () => ({ when: 'before', error: refusal(429, '', { retryAfterSeconds: 1 }) }),
  () => ({ when: 'before', error: refusal(500, 'ServerTimeout') }),
  () => ({ when: 'after', error: refusal(504) }),
  () => ({ when: 'before', error: refusal(409, 'Conflict') }),
  () => ({ when: 'before', error: refusal(403, 'Forbidden') }),
  vanished,
  () => ({ when: 'before', error: refusal(401, 'Unauthorized') }),
];

interface World {
  readonly cluster: ScriptedCluster;
  readonly actions: readonly RunAction[];
  /** Keys of what is no longer as it was previewed. */
  readonly moved: ReadonlySet<string>;
}

/** Some tags, pods, deployment configs and deployments; those whose bit is set moved meanwhile. */
const worldOf = (moves: readonly boolean[]): World => {
  const cluster = new ScriptedCluster();
  const moved = new Set<string>();
  const actions: RunAction[] = [];
  moves.forEach((move, index) => {
    const name = `o${index}`;
    if (index % 4 === 0) {
      actions.push(workloadIn(cluster, 'deletePod', name));
      if (move) cluster.objects.set(`shop/pods/${name}`, { uid: 'another', replicas: 1 });
      if (move) moved.add(`shop/pods/${name}`);
    } else if (index % 4 === 1) {
      actions.push(deploymentIn(cluster, name, 1));
      if (move) cluster.objects.set(`shop/deployments/${name}`, { uid: 'another', replicas: 1 });
      if (move) moved.add(`shop/deployments/${name}`);
    } else {
      const stream = `s${index % 3}`;
      actions.push(tagIn(cluster, stream, name));
      const head = { digest: 'sha256:another', generation: 9 };
      if (move) cluster.tags.set(`shop/${stream}:${name}`, { streamUid: `uid-${stream}`, head });
      if (move) moved.add(`shop/${stream}:${name}`);
    }
  });
  return { cluster, actions, moved };
};

const effectOf = (action: RunAction): string => {
  if (!('name' in action)) return action.key;
  return `shop/${action.type === 'deletePod' ? 'pods' : 'deployments'}/${action.name}`;
};

const worlds = fc.record({
  moves: fc.array(fc.boolean(), { minLength: 1, maxLength: 16 }),
  // Mostly nothing goes wrong, so that runs get somewhere.
  plan: fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, fc.integer({ min: 0, max: 9 })),
    { maxLength: 60 },
  ),
});

const faulty = (cluster: ScriptedCluster, plan: readonly number[]): ScriptedConnection => {
  let nth = 0;
  cluster.fault = ({ method }) => {
    nth += 1;
    const fault = faults[plan[nth - 1] ?? -1] ?? null;
    // The server does not say of something that is there that it was not found.
    return fault === vanished && method === 'GET' ? null : (fault?.() ?? null);
  };
  return new ScriptedConnection(cluster.answer);
};

it('has exactly one outcome for every action, and a true one, whatever goes wrong', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ moves, plan }) => {
      const { cluster, actions, moved } = worldOf(moves);
      const end = await execute(actions, { connection: faulty(cluster, plan) }).done;
      expect(end.results.map(({ action }) => action.key).sort()).toEqual(
        actions.map(({ key }) => key).sort(),
      );
      for (const { action, outcome } of end.results) {
        const happened = cluster.effects.includes(effectOf(action));
        if (outcome.state === 'deleted' || outcome.state === 'scaled') expect(happened).toBe(true);
        const nothingHappened = ['changed', 'notAttempted', 'notPermitted'];
        if (nothingHappened.includes(outcome.state)) expect(happened).toBe(false);
      }
      expect(cluster.effects.filter((key) => moved.has(key))).toEqual([]);
      expect(new Set(cluster.effects).size).toBe(cluster.effects.length);
    }),
    { numRuns: 150 },
  );
});

it('never lets a dry run change anything, whatever goes wrong', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ moves, plan }) => {
      const { cluster, actions } = worldOf(moves);
      const end = await performDryRun(actions, { connection: faulty(cluster, plan) });
      expect(end.results).toHaveLength(actions.length);
      expect(cluster.effects).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
