import type { RunAction } from '../../domain/model/action';
import type { ApiRequest } from '../request/connection';
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
import { execute } from './startRun';

const run = async (cluster: ScriptedCluster, actions: readonly RunAction[]) => {
  const connection = new ScriptedConnection(cluster.answer);
  const end = await execute(actions, { connection }).done;
  const outcomes = Object.fromEntries(
    end.results.map(({ action, outcome }) => [action.key, outcome]),
  );
  return { connection, end, outcomes };
};

/** What goes wrong with the first requests that match; afterwards nothing does. */
const faults = (matches: (request: ApiRequest) => boolean, ...list: Fault[]) => {
  const left = [...list];
  return (request: ApiRequest): Fault | null => (matches(request) ? (left.shift() ?? null) : null);
};

const isDelete = ({ method }: ApiRequest) => method === 'DELETE';
const isGet = ({ method }: ApiRequest) => method === 'GET';
const before = (error: Error): Fault => ({ when: 'before', error });

describe('order', () => {
  it('deletes deployment configs, scales, deletes pods, then tags', async () => {
    const cluster = new ScriptedCluster();
    const actions = [
      tagIn(cluster, 'web', 'v1'),
      workloadIn(cluster, 'deletePod', 'web-1'),
      deploymentIn(cluster, 'front', 2),
      workloadIn(cluster, 'deleteDeploymentConfig', 'legacy'),
    ];
    const { outcomes } = await run(cluster, actions);
    expect(cluster.effects).toEqual([
      'shop/deploymentconfigs/legacy',
      'shop/deployments/front',
      'shop/pods/web-1',
      'shop/web:v1',
    ]);
    expect(outcomes['Deployment/shop/front']).toEqual({ state: 'scaled' });
    expect(outcomes['Pod/shop/web-1']).toEqual({ state: 'deleted' });
  });

  it('works on five streams at a time, and on one tag of each', async () => {
    const cluster = new ScriptedCluster();
    const actions = Array.from({ length: 8 }, (_, stream) =>
      Array.from({ length: 4 }, (__, tag) => tagIn(cluster, `s${stream}`, `v${tag}`)),
    ).flat();
    const connection = new ScriptedConnection(cluster.answer);
    const running = execute(actions, { connection });
    let most = 0;
    let sameStream = 0;
    running.subscribe(() => {
      const streams = running.state().inFlight.map((key) => key.split(':')[0]);
      most = Math.max(most, streams.length);
      sameStream = Math.max(sameStream, streams.length - new Set(streams).size);
    });
    await running.done;
    expect(cluster.tags.size).toBe(0);
    expect([most, sameStream, connection.mostInFlight]).toEqual([5, 0, 5]);
  });

  it('keeps a tag whose user could not be removed', async () => {
    const cluster = new ScriptedCluster();
    const pod = workloadIn(cluster, 'deletePod', 'web-1');
    const actions = [pod, tagIn(cluster, 'web', 'v1', [pod.key]), tagIn(cluster, 'web', 'v2')];
    cluster.fault = ({ method, path }) =>
      method === 'DELETE' && path.includes('/pods/') ? before(refusal(403, 'Forbidden')) : null;
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['shop/web:v1']).toEqual({ state: 'notAttempted', why: 'userStays' });
    expect(outcomes['shop/web:v2']).toEqual({ state: 'deleted' });
  });
});

describe('what is no longer as it was previewed', () => {
  it('skips a tag that moved to another image', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.tags.set('shop/web:v1', {
      streamUid: 'uid-web',
      head: { digest: 'sha256:new', generation: 1 },
    });
    const { outcomes } = await run(cluster, [action]);
    expect(outcomes['shop/web:v1']).toEqual({
      state: 'changed',
      expected: 'sha256:webv1 (generation 1)',
      found: 'sha256:new (generation 1)',
    });
    expect(cluster.effects).toEqual([]);
  });

  it('skips a tag that was set to the same image again', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.tags.set('shop/web:v1', {
      streamUid: 'uid-web',
      head: { digest: 'sha256:webv1', generation: 2 },
    });
    const { outcomes } = await run(cluster, [action]);
    expect(outcomes['shop/web:v1']?.state).toBe('changed');
  });

  it('skips a tag of a stream, and a pod, that were made anew under their names', async () => {
    const cluster = new ScriptedCluster();
    const actions = [tagIn(cluster, 'web', 'v1'), workloadIn(cluster, 'deletePod', 'web-1')];
    const head = { digest: 'sha256:webv1', generation: 1 };
    cluster.tags.set('shop/web:v1', { streamUid: 'uid-other', head });
    cluster.objects.set('shop/pods/web-1', { uid: 'uid-other', replicas: 1 });
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['shop/web:v1']?.state).toBe('changed');
    expect(outcomes['Pod/shop/web-1']?.state).toBe('changed');
    expect(cluster.effects).toEqual([]);
  });

  it('skips an import that was pending and has an image now', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    const { outcomes } = await run(cluster, [{ ...action, expected: null } as RunAction]);
    expect(outcomes['shop/web:v1']).toMatchObject({ state: 'changed', expected: 'no image' });
  });

  it('deletes an import that is still pending', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.tags.set('shop/web:v1', { streamUid: 'uid-web', head: null });
    const { outcomes } = await run(cluster, [{ ...action, expected: null } as RunAction]);
    expect(outcomes['shop/web:v1']).toEqual({ state: 'deleted' });
  });

  it('reports what is not there any more as already gone', async () => {
    const cluster = new ScriptedCluster();
    const actions = [tagIn(cluster, 'web', 'v1'), workloadIn(cluster, 'deletePod', 'web-1')];
    cluster.tags.clear();
    cluster.objects.set('shop/pods/web-1', { uid: 'uid-web-1', replicas: 1, deleting: true });
    const { outcomes } = await run(cluster, actions);
    expect(Object.values(outcomes)).toEqual([{ state: 'alreadyGone' }, { state: 'alreadyGone' }]);
  });

  it('takes a 404 without a reason for a failure, not for a tag that is gone', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.fault = faults(isGet, before(refusal(404, '', { message: 'page not found' })));
    const { outcomes } = await run(cluster, [action]);
    expect(outcomes['shop/web:v1']).toEqual({
      state: 'failed',
      message: 'page not found',
      code: 404,
    });
  });

  it('leaves alone what has no replicas already', async () => {
    const cluster = new ScriptedCluster();
    const { outcomes } = await run(cluster, [deploymentIn(cluster, 'front', 0)]);
    expect(outcomes['Deployment/shop/front']).toEqual({ state: 'scaled' });
    expect(cluster.effects).toEqual([]);
  });
});

describe('faults', () => {
  const one = async (fault: (request: ApiRequest) => Fault | null) => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.fault = fault;
    const { outcomes, connection } = await run(cluster, [action]);
    return { outcome: outcomes['shop/web:v1'], connection, cluster };
  };

  it('says which verb on which resource is not permitted', async () => {
    const message = 'User "viewer" cannot delete resource "imagestreamtags"';
    const { outcome } = await one(faults(isDelete, before(refusal(403, 'Forbidden', { message }))));
    expect(outcome).toEqual({
      state: 'notPermitted',
      verb: 'delete',
      resource: 'imagestreamtags.image.openshift.io',
      message,
    });
  });

  it.each([
    ['429', refusal(429, 'TooManyRequests', { retryAfterSeconds: 1 })],
    ['a server timeout', refusal(500, 'ServerTimeout', { retryAfterSeconds: 2 })],
    ['503', refusal(503)],
    ['one conflict', refusal(409, 'Conflict')],
  ])('tries again after %s, reading first', async (_, error) => {
    const { outcome, connection } = await one(faults(isDelete, before(error)));
    expect(outcome).toEqual({ state: 'deleted' });
    expect(connection.requests.map(({ method }) => method)).toEqual([
      'GET',
      'DELETE',
      'GET',
      'DELETE',
    ]);
  });

  it('finds a tag already gone that somebody else deleted in between', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.fault = (request) => {
      if (isDelete(request)) cluster.tags.clear();
      return null;
    };
    const { outcomes, connection } = await run(cluster, [action]);
    expect(outcomes['shop/web:v1']).toEqual({ state: 'alreadyGone' });
    expect(connection.paths()).toHaveLength(2);
  });

  it('tries a second conflict no more', async () => {
    const conflict = before(refusal(409, 'Conflict', { message: 'conflict' }));
    const { outcome, cluster } = await one(faults(isDelete, conflict, conflict));
    expect(outcome).toEqual({ state: 'failed', message: 'conflict', code: 409 });
    expect(cluster.effects).toEqual([]);
  });

  it('gives up after four tries, with the words of the API', async () => {
    const error = refusal(500, 'InternalError', { message: 'etcd is away' });
    const { outcome, connection } = await one((request) =>
      isDelete(request) ? before(error) : null,
    );
    expect(outcome).toEqual({ state: 'failed', message: 'etcd is away', code: 500 });
    expect(connection.paths('DELETE')).toHaveLength(4);
  });

  it.each([
    ['connection', cut('after')],
    ['timeout', { when: 'after', error: new RequestTimeoutError(60_000) } as const],
    ['500', { when: 'after', error: refusal(500) } as const],
  ])('finds out that a deletion took effect whose answer was lost: %s', async (_, fault) => {
    const { outcome, connection } = await one(faults(isDelete, fault));
    expect(outcome).toEqual({ state: 'deleted' });
    expect(connection.paths('DELETE')).toHaveLength(1);
  });

  it('tries again where a lost request had not taken effect', async () => {
    const { outcome, cluster } = await one(faults(isDelete, cut('before')));
    expect(outcome).toEqual({ state: 'deleted' });
    expect(cluster.effects).toEqual(['shop/web:v1']);
  });

  it('says that it does not know when the object cannot be read after a lost answer', async () => {
    let lost = false;
    const { outcome } = await one((request) => {
      if (isDelete(request)) lost = true;
      return lost ? cut('after') : null;
    });
    expect(outcome).toEqual({ state: 'notKnown', message: 'cut' });
  });

  it('does not call a deletion not attempted that found nothing, when it cannot be read again', async () => {
    let missing = false;
    const { outcome } = await one((request) => {
      if (!isDelete(request)) return missing ? cut('before') : null;
      missing = true;
      return { when: 'after', error: refusal(404, 'NotFound') };
    });
    expect(outcome).toEqual({ state: 'notKnown', message: 'cut' });
  });

  it('keeps a tag that somebody pushed while the answer was lost', async () => {
    const cluster = new ScriptedCluster();
    const action = tagIn(cluster, 'web', 'v1');
    cluster.fault = (request) => {
      if (!isDelete(request)) return null;
      const head = { digest: 'sha256:pushed', generation: 2 };
      cluster.tags.set('shop/web:v1', { streamUid: 'uid-web', head });
      return cut('before');
    };
    const { outcomes } = await run(cluster, [action]);
    expect(outcomes['shop/web:v1']?.state).toBe('changed');
    expect(cluster.effects).toEqual([]);
  });

  it('goes on with the others when one fails', async () => {
    const cluster = new ScriptedCluster();
    const actions = [tagIn(cluster, 'a', 'v1'), tagIn(cluster, 'b', 'v1')];
    cluster.fault = ({ path }) => (path.includes('/a:v1') ? before(refusal(422, 'Invalid')) : null);
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['shop/a:v1']?.state).toBe('failed');
    expect(outcomes['shop/b:v1']?.state).toBe('deleted');
  });
});

describe('the end of the line', () => {
  const tags = (cluster: ScriptedCluster, count: number) =>
    Array.from({ length: count }, (_, index) => tagIn(cluster, `s${index}`, 'v1'));

  it('stops when the connection is lost for good, and tells deleted from not attempted', async () => {
    const cluster = new ScriptedCluster();
    const actions = tags(cluster, 40);
    cluster.fault = () => (cluster.effects.length >= 10 ? cut('before') : null);
    const { end, outcomes } = await run(cluster, actions);
    expect(Object.keys(outcomes)).toHaveLength(40);
    const deleted = actions.filter(({ key }) => outcomes[key]?.state === 'deleted');
    expect(deleted.map(({ key }) => key).sort()).toEqual([...cluster.effects].sort());
    expect(end.counts.deleted).toBe(10);
    expect(end.counts.notAttempted).toBe(30);
  });

  it('stops when the user is logged out', async () => {
    const cluster = new ScriptedCluster();
    const actions = tags(cluster, 20);
    cluster.fault = () =>
      cluster.effects.length >= 3 ? before(refusal(401, 'Unauthorized')) : null;
    const { end } = await run(cluster, actions);
    expect(end.results).toHaveLength(20);
    expect(cluster.effects.length).toBeLessThan(10);
    expect(end.counts.deleted).toBe(cluster.effects.length);
  });
});

describe('pause and cancel', () => {
  const started = () => {
    const cluster = new ScriptedCluster();
    const actions = Array.from({ length: 30 }, (_, index) => tagIn(cluster, `s${index}`, 'v1'));
    const running = execute(actions, { connection: new ScriptedConnection(cluster.answer) });
    return { cluster, running };
  };
  const after = (running: ReturnType<typeof execute>, done: number) =>
    new Promise<void>((resolve) => {
      const stop = running.subscribe(() => {
        if (running.state().done < done) return;
        stop();
        resolve();
      });
    });

  it('leaves what was not begun when it is cancelled', async () => {
    const { cluster, running } = started();
    await after(running, 7);
    running.cancel();
    const end = await running.done;
    expect(end.results).toHaveLength(30);
    expect(end.counts.deleted).toBe(cluster.effects.length);
    expect(cluster.effects.length).toBeLessThanOrEqual(12);
    const rest = end.results.filter(({ outcome }) => outcome.state !== 'deleted');
    expect(rest.map(({ outcome }) => outcome)).toEqual(
      Array(30 - cluster.effects.length).fill({ state: 'notAttempted', why: 'cancelled' }),
    );
    expect(end.phase).toBe('ended');
  });

  it('begins nothing while it is paused, and goes on afterwards', async () => {
    const { cluster, running } = started();
    await after(running, 5);
    running.pause();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const paused = cluster.effects.length;
    expect(running.state().phase).toBe('paused');
    expect(running.state().inFlight).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(cluster.effects).toHaveLength(paused);
    running.resume();
    expect((await running.done).counts).toEqual({ deleted: 30 });
  });

  it('can be cancelled while it is paused', async () => {
    const { running } = started();
    running.pause();
    running.cancel();
    expect((await running.done).counts).toEqual({ notAttempted: 30 });
  });
});
