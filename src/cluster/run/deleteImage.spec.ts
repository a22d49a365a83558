import type { RunAction } from '../../domain/model/action';
import { cut, ScriptedCluster, tagIn } from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { everythingGoes, imageIn, listedIn, planOf, streamIn } from '../testing/scriptedImages';
import { execute, performDryRun, type ExecutionOptions } from './startRun';

const run = async (
  cluster: ScriptedCluster,
  actions: readonly RunAction[],
  options: Partial<ExecutionOptions> = {},
) => {
  const connection = new ScriptedConnection(cluster.answer);
  const all = { connection, itemsToTrim: everythingGoes, listedIn, ...options };
  const end = await execute(actions, all).done;
  const outcomes = Object.fromEntries(
    end.results.map(({ action, outcome }) => [action.key, outcome]),
  );
  return { connection, end, outcomes };
};

/** An image that two streams list, and the actions that remove it. */
const world = () => {
  const cluster = new ScriptedCluster();
  const web = streamIn(cluster.images, 'web', { v1: ['n', 'a'] }, [['v1', 'a']]);
  const copy = streamIn(cluster.images, 'copy', { v1: ['a'], v2: ['m'] }, [['v1', 'a']]);
  const image = imageIn(cluster.images, 'a', [web, copy]);
  return { cluster, web, copy, image, actions: [image, web, copy] };
};

const stillListed = { state: 'notAttempted', why: 'stillListed' };

it('goes after every history that listed it', async () => {
  const { cluster, actions } = world();
  const { connection, outcomes } = await run(cluster, actions);
  expect(outcomes['Image/a']).toEqual({ state: 'deleted' });
  expect(cluster.effects).toEqual(['ImageStream/shop/web', 'ImageStream/shop/copy', 'Image/a']);
  const [deletion] = connection.requests.filter(({ method }) => method === 'DELETE');
  expect(deletion).toEqual({
    method: 'DELETE',
    path: '/apis/image.openshift.io/v1/images/a',
    body: { apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: 'uid-a' } },
  });
});

it('goes last, after tags and histories', async () => {
  const { cluster, actions } = world();
  await run(cluster, [...actions, tagIn(cluster, 'other', 'v1')]);
  expect(cluster.effects).toEqual([
    'shop/other:v1',
    'ImageStream/shop/web',
    'ImageStream/shop/copy',
    'Image/a',
  ]);
});

describe('of an index', () => {
  const indexed = () => {
    const cluster = new ScriptedCluster();
    const web = streamIn(cluster.images, 'web', { v1: ['n', 'index'] }, [['v1', 'index']]);
    const index = imageIn(cluster.images, 'index', [web]);
    const part = imageIn(cluster.images, 'a', [web]);
    const whole = { ...part, after: [...part.after, index.key] };
    return { cluster, web, index, actions: [whole, index, web] };
  };

  it('goes after the index', async () => {
    const { cluster, actions } = indexed();
    await run(cluster, actions);
    expect(cluster.effects).toEqual(['ImageStream/shop/web', 'Image/index', 'Image/a']);
  });

  it('goes after the index within an index', async () => {
    const { cluster, actions, index, web } = indexed();
    const inner = { ...imageIn(cluster.images, 'inner', [web]), after: [web.key, index.key] };
    const innermost = { ...imageIn(cluster.images, 'innermost'), after: [inner.key] };
    const { end } = await run(cluster, [innermost, inner, ...actions.slice(0, 1), index, web]);
    expect(cluster.effects.slice(0, 2)).toEqual(['ImageStream/shop/web', 'Image/index']);
    expect(cluster.effects.at(-1)).toBe('Image/innermost');
    expect(end.counts).toEqual({ trimmed: 1, deleted: 4 });
  });

  it('stays where the index was not deleted', async () => {
    const { cluster, actions } = indexed();
    cluster.images.change('web', { v1: ['n', 'index'], again: ['index'] });
    const { outcomes } = await run(cluster, actions);
    expect(outcomes).toMatchObject({ 'Image/index': stillListed, 'Image/a': stillListed });
  });
});

it('that no history lists goes at once', async () => {
  const cluster = new ScriptedCluster();
  const { outcomes } = await run(cluster, [imageIn(cluster.images, 'a')]);
  expect(outcomes).toEqual({ 'Image/a': { state: 'deleted' } });
});

it('goes where a history was trimmed by somebody else, or its stream deleted', async () => {
  const { cluster, actions } = world();
  cluster.images.change('web', { v1: ['n'] });
  cluster.images.streams.delete('shop/copy');
  expect((await run(cluster, actions)).outcomes['Image/a']).toEqual({ state: 'deleted' });
});

describe('stays where a history that listed it', () => {
  it('may not be trimmed', async () => {
    const { cluster, actions } = world();
    cluster.fault = ({ method, path }) =>
      method === 'PUT' && path.includes('/copy/')
        ? { when: 'before', error: refusal(403, 'Forbidden') }
        : null;
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['ImageStream/shop/web']?.state).toBe('trimmed');
    expect(outcomes['Image/a']).toEqual(stillListed);
    expect(cluster.images.images.has('a')).toBe(true);
  });

  it('met conflict after conflict', async () => {
    const { cluster, actions } = world();
    cluster.fault = ({ method }) =>
      method === 'PUT' ? { when: 'before', error: refusal(409, 'Conflict') } : null;
    expect((await run(cluster, actions)).outcomes['Image/a']).toEqual(stillListed);
  });

  it('kept a previewed item', async () => {
    const { cluster, actions, web } = world();
    cluster.images.change('web', { v1: ['n', 'a'], v2: ['b'] });
    const more = streamIn(cluster.images, 'web', { v1: ['n', 'a'], v2: ['b'] }, [
      ['v1', 'a'],
      ['v2', 'b'],
    ]);
    const { outcomes } = await run(
      cluster,
      actions.map((action) => (action === web ? more : action)),
      { itemsToTrim: planOf(({ digest }) => digest !== 'b') },
    );
    expect(outcomes['ImageStream/shop/web']).toEqual({ state: 'trimmed', removed: 1, kept: 1 });
    expect(outcomes['Image/a']).toEqual(stillListed);
  });

  it('has it under another tag by now', async () => {
    const { cluster, actions } = world();
    cluster.images.change('web', { v1: ['n', 'a'], again: ['a'] });
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['ImageStream/shop/web']).toEqual({ state: 'trimmed', removed: 1, kept: 0 });
    expect(outcomes['Image/a']).toEqual(stillListed);
  });

  it('is not part of the run', async () => {
    const { cluster, image, web } = world();
    expect((await run(cluster, [image, web])).outcomes['Image/a']).toEqual(stillListed);
  });

  it('is left out by the dry run', async () => {
    const { cluster, actions } = world();
    const connection = new ScriptedConnection(cluster.answer);
    cluster.fault = ({ method, path }) =>
      method === 'PUT' && path.includes('/copy/')
        ? { when: 'before', error: refusal(403, 'Forbidden') }
        : null;
    const dryRun = await performDryRun(actions, { connection, itemsToTrim: everythingGoes });
    cluster.fault = () => null;
    const { outcomes } = await run(cluster, actions, { dryRun });
    expect(outcomes['ImageStream/shop/copy']).toMatchObject({ why: 'refusedInDryRun' });
    expect(outcomes['Image/a']).toEqual(stillListed);
  });
});

it('goes in the run though it waited in the dry run for an item that may go by now', async () => {
  const { cluster, actions } = world();
  const connection = new ScriptedConnection(cluster.answer);
  const dryRun = await performDryRun(actions, { connection, itemsToTrim: planOf(() => false) });
  expect(dryRun.results.at(-1)?.outcome).toEqual(stillListed);
  const { outcomes } = await run(cluster, actions, {
    dryRun: { ...dryRun, results: dryRun.results.slice(2), done: 1 },
  });
  expect(outcomes['Image/a']).toEqual({ state: 'deleted' });
});

it('is skipped when it came into the cluster anew', async () => {
  const cluster = new ScriptedCluster();
  const image = imageIn(cluster.images, 'a');
  cluster.images.images.set('a', { uid: 'uid-new', created: Date.UTC(2026, 5, 1) });
  const { outcomes } = await run(cluster, [image]);
  expect(outcomes['Image/a']).toEqual({
    state: 'changed',
    expected: 'created 2026-01-01T00:00:00.000Z',
    found: 'created 2026-06-01T00:00:00.000Z',
  });
});

it('is found gone', async () => {
  const cluster = new ScriptedCluster();
  const image = imageIn(cluster.images, 'a');
  cluster.images.images.clear();
  expect((await run(cluster, [image])).outcomes['Image/a']).toEqual({ state: 'alreadyGone' });
});

it('is found deleted where only the answer was lost', async () => {
  const cluster = new ScriptedCluster();
  let lost = false;
  cluster.fault = ({ method }) => {
    if (method !== 'DELETE' || lost) return null;
    lost = true;
    return cut('after');
  };
  const { outcomes } = await run(cluster, [imageIn(cluster.images, 'a')]);
  expect(outcomes['Image/a']).toEqual({ state: 'deleted' });
});

it('says which right is missing', async () => {
  const cluster = new ScriptedCluster();
  cluster.fault = ({ method }) =>
    method === 'DELETE' ? { when: 'before', error: refusal(403, 'Forbidden') } : null;
  const { outcomes } = await run(cluster, [imageIn(cluster.images, 'a')]);
  expect(outcomes['Image/a']).toMatchObject({
    state: 'notPermitted',
    verb: 'delete',
    resource: 'images.image.openshift.io',
  });
});

describe('that a stream lists by now that has no part in the run', () => {
  const stranger = (cluster: ScriptedCluster) =>
    streamIn(cluster.images, 'stranger', { prod: ['a'] }, []);

  it('stays', async () => {
    const { cluster, actions } = world();
    stranger(cluster);
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['Image/a']).toEqual(stillListed);
    expect(cluster.images.images.has('a')).toBe(true);
  });

  it('stays when that came about while the run was paused', async () => {
    const { cluster, actions } = world();
    const other = imageIn(cluster.images, 'b');
    const connection = new ScriptedConnection(cluster.answer);
    const running = execute([other, ...actions], {
      connection,
      itemsToTrim: everythingGoes,
      listedIn,
      atOnce: 1,
      onOutcome: ({ action }) => {
        if (action === other) running.pause();
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(cluster.images.images.has('b')).toBe(false);
    stranger(cluster);
    running.resume();
    const { results } = await running.done;
    expect(results.at(-1)?.outcome).toEqual(stillListed);
  });

  it('is not looked for in a dry run', async () => {
    const { cluster, actions } = world();
    const connection = new ScriptedConnection(cluster.answer);
    await performDryRun(actions, { connection, itemsToTrim: everythingGoes });
    expect(connection.paths().filter((path) => path.includes('/v1/imagestreams?'))).toEqual([]);
  });

  it('is found on a later page', async () => {
    const { cluster, actions } = world();
    stranger(cluster);
    const asked: string[] = [];
    const connection = new ScriptedConnection((request) => {
      if (!request.path.includes('/v1/imagestreams?')) return cluster.answer(request);
      asked.push(request.path);
      const items = [...cluster.images.streams.values()];
      return request.path.includes('continue=')
        ? { metadata: {}, items: items.slice(2) }
        : { metadata: { continue: 'more' }, items: items.slice(0, 2) };
    });
    const { results } = await execute(actions, {
      connection,
      itemsToTrim: everythingGoes,
      listedIn,
    }).done;
    expect(asked).toHaveLength(2);
    expect(results.at(-1)?.outcome).toEqual(stillListed);
  });

  it('stays when the streams cannot be read once more, and says why', async () => {
    const { cluster, actions } = world();
    cluster.fault = ({ path }) =>
      path.includes('/v1/imagestreams?')
        ? { when: 'before', error: refusal(403, 'Forbidden', { message: 'no more rights' }) }
        : null;
    const { outcomes } = await run(cluster, actions);
    expect(outcomes['Image/a']).toEqual({
      state: 'notAttempted',
      why: 'streamsUnread',
      message: 'no more rights',
    });
  });

  it('is looked for once for many images, and again after a thousand', async () => {
    const cluster = new ScriptedCluster();
    const images = Array.from({ length: 1001 }, (_, nth) => imageIn(cluster.images, `d${nth}`));
    const { connection, end } = await run(cluster, images);
    expect(end.counts).toEqual({ deleted: 1001 });
    const looks = connection.paths().filter((path) => path.includes('/v1/imagestreams?'));
    expect(looks).toHaveLength(2);
  });
});

it('stays when nobody can say what streams list', async () => {
  const cluster = new ScriptedCluster();
  const connection = new ScriptedConnection(cluster.answer);
  const { results } = await execute([imageIn(cluster.images, 'a')], { connection }).done;
  expect(results[0]?.outcome).toMatchObject({ why: 'streamsUnread' });
});

describe('workers', () => {
  it.each([
    ['five', undefined, 5],
    ['as many as asked for', 12, 12],
    ['one', 1, 1],
    ['five where none is asked for', 0, 5],
    ['five where fewer than none are asked for', -3, 5],
  ])('are %s', async (_, atOnce, most) => {
    const cluster = new ScriptedCluster();
    const streams = Array.from({ length: 15 }, (__, index) =>
      streamIn(cluster.images, `s${index}`, { v1: [`d${index}`] }, [['v1', `d${index}`]]),
    );
    const images = streams.map((stream, index) => imageIn(cluster.images, `d${index}`, [stream]));
    const { connection, end } = await run(cluster, [...images, ...streams], {
      ...(atOnce !== undefined && { atOnce }),
    });
    expect(connection.mostInFlight).toBe(most);
    expect(end.counts).toEqual({ trimmed: 15, deleted: 15 });
    const phases = cluster.effects.map((key) => key.split('/')[0]);
    expect(phases).toEqual([...phases].sort().reverse());
  });
});

describe('a dry run', () => {
  it('says that everything would succeed, and changes nothing', async () => {
    const { cluster, actions } = world();
    const before = JSON.stringify([...cluster.images.streams]);
    const connection = new ScriptedConnection(cluster.answer);
    const end = await performDryRun(actions, { connection, itemsToTrim: everythingGoes });
    expect(end.counts).toEqual({ wouldSucceed: 3 });
    expect(cluster.effects).toEqual([]);
    expect(JSON.stringify([...cluster.images.streams])).toBe(before);
    expect(connection.paths('PUT').every((path) => path.endsWith('/status?dryRun=All'))).toBe(true);
  });

  it('says how many items would stay, and that the image would', async () => {
    const cluster = new ScriptedCluster();
    const web = streamIn(cluster.images, 'web', { v1: ['n', 'b', 'a'] }, [
      ['v1', 'b'],
      ['v1', 'a'],
    ]);
    const { results } = await performDryRun([web, imageIn(cluster.images, 'a', [web])], {
      connection: new ScriptedConnection(cluster.answer),
      itemsToTrim: planOf(({ digest }) => digest === 'a'),
    });
    expect(results.map(({ outcome }) => outcome)).toEqual([
      { state: 'wouldSucceed', kept: 1 },
      stillListed,
    ]);
  });
});

it('stays when the run is cancelled, and its histories too', async () => {
  const { cluster, actions } = world();
  const running = execute(actions, {
    connection: new ScriptedConnection(cluster.answer),
    itemsToTrim: everythingGoes,
  });
  running.cancel();
  expect((await running.done).counts).toEqual({ notAttempted: 3 });
  expect(cluster.effects).toEqual([]);
});
