import { asObject } from '../../domain/json/json';
import type { RunAction } from '../../domain/model/action';
import type { ApiRequest } from '../request/connection';
import { cut, ScriptedCluster, type Fault } from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { everythingGoes, itemOf, planOf, streamIn } from '../testing/scriptedImages';
import { execute, type ExecutionOptions } from './startRun';

const run = async (
  cluster: ScriptedCluster,
  actions: readonly RunAction[],
  options: Partial<ExecutionOptions> = { itemsToTrim: everythingGoes },
) => {
  const connection = new ScriptedConnection(cluster.answer);
  const { results } = await execute(actions, { connection, ...options }).done;
  return { connection, outcome: results[0]?.outcome };
};

/** A stream `web` with two tags, of which one may go with all it has, and the other in part. */
const world = () => {
  const cluster = new ScriptedCluster();
  const histories = { latest: ['c', 'b', 'a'], old: ['x'] };
  const action = streamIn(cluster.images, 'web', histories, [
    ['latest', 'b'],
    ['latest', 'a'],
    ['old', 'x'],
  ]);
  return { cluster, action };
};

const isPut = ({ method }: ApiRequest) => method === 'PUT';
const before = (error: Error): Fault => ({ when: 'before', error });

/** What goes wrong with the first writes; afterwards nothing does. */
const onPuts = (...list: readonly (() => Fault | null)[]) => {
  const left = [...list];
  return (request: ApiRequest): Fault | null =>
    isPut(request) ? (left.shift()?.() ?? null) : null;
};

it('takes the previewed items out, the tag that is left without any with them, and no spec tag', async () => {
  const { cluster, action } = world();
  const { connection, outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'trimmed', removed: 3, kept: 0 });
  expect(cluster.images.listed('web')).toEqual(['c']);
  const [put] = connection.requests.filter(isPut);
  expect(put?.path).toBe('/apis/image.openshift.io/v1/namespaces/shop/imagestreams/web/status');
  expect(put?.body).toMatchObject({
    metadata: { uid: 'uid-web', resourceVersion: '5' },
    spec: { tags: [{ name: 'latest' }, { name: 'old' }] },
    status: { dockerImageRepository: 'registry/shop/stream', tags: [{ tag: 'latest' }] },
  });
});

it('takes along tags that had no item before, as oc does', async () => {
  const { cluster, action } = world();
  cluster.images.change('web', { latest: ['c', 'b', 'a'], failed: [] });
  await run(cluster, [action]);
  const { status } = cluster.images.streams.get('shop/web') ?? {};
  expect(asObject(status)['tags']).toMatchObject([{ tag: 'latest' }]);
});

it('leaves no list of tags where no tag is left', async () => {
  const { cluster } = world();
  const action = streamIn(cluster.images, 'web', { old: ['x'] }, [['old', 'x']]);
  await run(cluster, [action]);
  const { status } = cluster.images.streams.get('shop/web') ?? {};
  expect(status).toEqual({ dockerImageRepository: 'registry/shop/stream' });
});

it('leaves what was pushed after the preview, though the plan would remove it', async () => {
  const { cluster, action } = world();
  cluster.images.change('web', { latest: ['e', 'd', 'c', 'b', 'a'], old: ['x'], new: ['n'] });
  const { outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'trimmed', removed: 3, kept: 0 });
  expect(cluster.images.listed('web')).toEqual(['e', 'd', 'c', 'n']);
});

it('keeps what may not go any more, and says how many items went', async () => {
  const { cluster, action } = world();
  const itemsToTrim = planOf(({ digest }) => digest !== 'b');
  const { outcome } = await run(cluster, [action], { itemsToTrim });
  expect(outcome).toEqual({ state: 'trimmed', removed: 2, kept: 1 });
  expect(cluster.images.listed('web')).toEqual(['c', 'b']);
});

it('knows an item again by tag, digest, time and generation together', async () => {
  const { cluster, action } = world();
  const previewed = itemOf('latest', 'a');
  const others = [
    { ...previewed, tag: 'old' },
    { ...previewed, digest: 'c' },
    { ...previewed, created: 1 },
    { ...previewed, created: null },
    { ...previewed, generation: 2 },
  ];
  const { outcome } = await run(cluster, [{ ...action, items: others }]);
  expect(outcome).toEqual({ state: 'alreadyGone' });
  expect(cluster.effects).toEqual([]);
});

it('keeps items that cannot be told apart where only some of them may go', async () => {
  const { cluster, action } = world();
  cluster.images.change('web', { latest: ['c', 'a', 'b', 'a'] });
  const { outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'trimmed', removed: 1, kept: 1 });
  expect(cluster.images.listed('web')).toEqual(['c', 'a', 'a']);
});

it('skips a stream of which nothing may go any more, without a write', async () => {
  const { cluster, action } = world();
  const { outcome, connection } = await run(cluster, [action], {
    itemsToTrim: planOf(() => false),
  });
  expect(outcome).toEqual({
    state: 'changed',
    expected: '3 items that may go',
    found: 'none that may go any more',
  });
  expect(connection.requests.filter(isPut)).toEqual([]);
});

it('removes nothing without a plan', async () => {
  const { cluster, action } = world();
  const { outcome } = await run(cluster, [action], {});
  expect(outcome?.state).toBe('changed');
  expect(cluster.effects).toEqual([]);
});

it('fails where the plan cannot be made', async () => {
  const { cluster, action } = world();
  const itemsToTrim = () => Promise.reject(new Error('the worker is gone'));
  const { outcome } = await run(cluster, [action], { itemsToTrim });
  expect(outcome).toEqual({ state: 'failed', message: 'the worker is gone', code: null });
});

it('skips a stream that was made anew under its name', async () => {
  const { cluster, action } = world();
  const { outcome } = await run(cluster, [{ ...action, uid: 'uid-before' }]);
  expect(outcome).toEqual({ state: 'changed', expected: 'uid uid-before', found: 'uid uid-web' });
  expect(cluster.effects).toEqual([]);
});

it('finds a stream gone, and items that somebody else removed', async () => {
  const { cluster, action } = world();
  cluster.images.change('web', { latest: ['c'] });
  expect((await run(cluster, [action])).outcome).toEqual({ state: 'alreadyGone' });
  cluster.images.streams.clear();
  expect((await run(cluster, [action])).outcome).toEqual({ state: 'alreadyGone' });
});

it('plans a stream anew after a conflict, and soon', async () => {
  const { cluster, action } = world();
  cluster.fault = onPuts(() => {
    cluster.images.change('web', { latest: ['d', 'c', 'b', 'a'], old: ['x'] });
    return before(refusal(409, 'Conflict'));
  });
  const { connection, outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'trimmed', removed: 3, kept: 0 });
  expect(cluster.images.listed('web')).toEqual(['d', 'c']);
  expect(connection.sleeps).toEqual([10]);
});

it('gives up with the fifth conflict', async () => {
  const { cluster, action } = world();
  cluster.fault = (request) =>
    isPut(request) ? before(refusal(409, 'Conflict', { message: 'modified' })) : null;
  const { connection, outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'failed', message: 'modified', code: 409 });
  expect(connection.paths('PUT')).toHaveLength(5);
  expect(connection.paths()).toHaveLength(5);
  expect(connection.sleeps).toEqual([10, 10, 10, 10]);
});

it('says which right is missing', async () => {
  const { cluster, action } = world();
  cluster.fault = onPuts(() => before(refusal(403, 'Forbidden', { message: 'no' })));
  expect((await run(cluster, [action])).outcome).toEqual({
    state: 'notPermitted',
    verb: 'update',
    resource: 'imagestreams/status.image.openshift.io',
    message: 'no',
  });
});

it.each([
  ['429', before(refusal(429, 'TooManyRequests', { retryAfterSeconds: 1 }))],
  ['503', before(refusal(503))],
  ['a cut connection', cut('before')],
])('tries again after %s', async (_, fault) => {
  const { cluster, action } = world();
  cluster.fault = onPuts(() => fault);
  const { connection, outcome } = await run(cluster, [action]);
  expect(outcome).toEqual({ state: 'trimmed', removed: 3, kept: 0 });
  expect(connection.paths('PUT')).toHaveLength(2);
});

it('finds out that a trimming was done whose answer was lost', async () => {
  const { cluster, action } = world();
  cluster.fault = onPuts(() => cut('after'));
  const { connection, outcome } = await run(cluster, [action], {
    itemsToTrim: planOf(({ digest }) => digest !== 'b'),
  });
  expect(outcome).toEqual({ state: 'trimmed', removed: 2, kept: 1 });
  expect(connection.paths('PUT')).toHaveLength(1);
});

it('does not know what became of a stream that cannot be read after a lost answer', async () => {
  const { cluster, action } = world();
  let lost = false;
  cluster.fault = (request) => {
    lost ||= isPut(request);
    return lost ? cut('after') : null;
  };
  expect((await run(cluster, [action])).outcome).toEqual({ state: 'notKnown', message: 'cut' });
});
