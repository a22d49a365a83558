import fc from 'fast-check';
import { ConnectionError, RequestTimeoutError } from '../request/errors';
import { NotingIntake } from '../testing/notingIntake';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { scriptedApi } from '../testing/scriptedLists';
import { LineState } from './lineState';
import { readList } from './readList';

const PODS = '/api/v1/namespaces/shop/pods';
const names = (count: number) => Array.from({ length: count }, (_, index) => `pod-${index}`);

const read = async (before: (path: string, nth: number) => unknown, line = new LineState()) => {
  let nth = 0;
  const connection = new ScriptedConnection(
    scriptedApi({
      lists: { [PODS]: names(40) },
      perPage: 10,
      before: ({ path }) => before(path, (nth += 1)),
    }),
  );
  const intake = new NotingIntake();
  const counts: number[] = [];
  const outcome = await readList({
    connection,
    intake,
    read: 1,
    list: { kind: 'Pod', namespace: 'shop' },
    line,
    signal: undefined,
    onPage: (count) => counts.push(count),
  });
  return { connection, intake, outcome, counts, items: intake.items.get('Pod/shop') };
};

it('begins a list again whose continue token expired', async () => {
  const { intake, outcome, items } = await read((_, nth) => {
    if (nth === 3) throw refusal(410, 'Expired');
    return undefined;
  });
  expect(intake.begun).toEqual(['Pod/shop', 'Pod/shop']);
  expect(items).toEqual(names(40));
  expect(outcome).toMatchObject({ state: 'whole', count: 40 });
});

it('asks for a list in one piece when its pages expire again and again', async () => {
  const { connection, outcome, items } = await read((path) => {
    if (path.includes('continue=20')) throw refusal(410, 'Expired');
    return undefined;
  });
  expect(connection.paths().at(-1)).toBe(PODS);
  expect(items).toEqual(names(40));
  expect(outcome.state).toBe('whole');
});

it('gives a list up that expires even in one piece', async () => {
  const { outcome } = await read(() => {
    throw refusal(410, 'Expired', { message: 'too old' });
  });
  expect(outcome).toEqual({ state: 'failed', message: 'too old', count: 0 });
});

it.each([
  ['429', refusal(429, 'TooManyRequests', { retryAfterSeconds: 3 })],
  ['500', refusal(500, 'ServerTimeout')],
  ['a cut connection', new ConnectionError('cut')],
  ['a timeout', new RequestTimeoutError(60_000)],
])('asks for a page again after %s', async (_, error) => {
  const { items, outcome } = await read((_path, nth) => {
    if (nth === 3) throw error;
    return undefined;
  });
  expect(items).toEqual(names(40));
  expect(outcome.state).toBe('whole');
});

it('waits as long as the server asks, and longer each time otherwise', async () => {
  const { connection } = await read((_, nth) => {
    if (nth === 1) throw refusal(429, '', { retryAfterSeconds: 3 });
    if (nth === 2 || nth === 3) throw refusal(500);
    return undefined;
  });
  expect(connection.sleeps).toEqual([3000, 1000, 2000]);
});

it('gives a list up after five tries, with how far it got', async () => {
  const { outcome, connection } = await read((path) => {
    if (path.includes('continue=20')) throw refusal(500, '', { message: 'etcd is away' });
    return undefined;
  });
  expect(outcome).toEqual({ state: 'failed', message: 'etcd is away', count: 20 });
  expect(connection.paths()).toHaveLength(2 + 5);
});

it('asks again for a page that is no list, as one from a proxy in between', async () => {
  const { items } = await read((_, nth) => (nth === 2 ? { hello: 'proxy' } : undefined));
  expect(items).toEqual(names(40));
});

it('does not wait for a line that is known to be down', async () => {
  const line = new LineState();
  for (let lost = 0; lost < 12; lost += 1) line.lost();
  const { outcome, connection } = await read(() => {
    throw new ConnectionError('cut');
  }, line);
  expect(outcome.state).toBe('failed');
  expect(connection.sleeps).toEqual([]);
});

it('is whole or not whole, never a part that passes for the whole, whatever goes wrong', async () => {
  const faults = [
    () => refusal(410, 'Expired'),
    () => refusal(429),
    () => refusal(500),
    () => refusal(403, 'Forbidden'),
    () => new ConnectionError('cut'),
    () => null,
    () => null,
    () => null,
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: faults.length - 1 }), { maxLength: 40 }),
      async (plan) => {
        const { outcome, items } = await read((_, nth) => {
          const fault = faults[plan[nth - 1] ?? faults.length - 1]?.() ?? null;
          if (fault) throw fault;
          return undefined;
        });
        if (outcome.state === 'whole') expect(items).toEqual(names(40));
        else expect(['failed', 'forbidden']).toContain(outcome.state);
      },
    ),
    { numRuns: 60 },
  );
});
