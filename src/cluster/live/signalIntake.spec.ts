import { NotingIntake } from '../testing/notingIntake';
import { refusal, ScriptedConnection, type Script } from '../testing/scriptedConnection';
import { SignalIntake, type LiveChange, type ShownObject } from './signalIntake';

const pod = (name: string, resourceVersion = '1'): ShownObject => ({
  name,
  namespace: 'shop',
  uid: `uid-${name}`,
  resourceVersion,
});

const pods = (count: number) => Array.from({ length: count }, (_, index) => pod(`p${index}`));

const answerByName: Script = ({ path }) => ({ metadata: { name: path.split('/').at(-1) } });

const setUp = (script: Script = answerByName) => {
  const connection = new ScriptedConnection(script);
  const intake = new NotingIntake();
  for (const { uid, resourceVersion } of pods(5000)) intake.known.set(uid, resourceVersion);
  const changes: LiveChange[] = [];
  const signals = new SignalIntake(intake, connection, 'shop', (change) => changes.push(change));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
  return { connection, intake, changes, signals, settled };
};

it('reads an object that is new, and one that changed, and nothing else', async () => {
  const { connection, intake, changes, signals, settled } = setUp();
  signals.offer('Pod', [...pods(3), pod('new'), pod('p7', '2')]);
  await settled();
  expect(intake.objects).toEqual(['Pod/new', 'Pod/p7']);
  expect(connection.paths()).toEqual([
    '/api/v1/namespaces/shop/pods/new',
    '/api/v1/namespaces/shop/pods/p7',
  ]);
  expect(changes).toEqual([{ kind: 'Pod', taken: 2, unread: 0 }]);
});

it('takes no notice of objects that are no longer shown', async () => {
  const { connection, changes, signals, settled } = setUp();
  signals.offer('Pod', pods(2000));
  signals.offer('Pod', pods(250));
  signals.offer('Pod', []);
  await settled();
  expect([connection.requests, changes]).toEqual([[], []]);
});

/** A list in pages of 40, as the API cuts it. */
const listOfPods =
  (names: readonly string[]): Script =>
  ({ path }) => {
    const from = Number(/continue=(\d+)/.exec(path)?.[1] ?? 0);
    const items = names.slice(from, from + 40).map((name) => ({ metadata: pod(name) }));
    const next = from + 40 < names.length ? String(from + 40) : '';
    return { kind: 'PodList', metadata: { continue: next, resourceVersion: '9' }, items };
  };

describe('when very many changed at once', () => {
  const news = Array.from({ length: 51 }, (_, index) => `new-${index}`);

  it('reads the list to its end and takes in what changed of it', async () => {
    const script = listOfPods(['p1', ...news, 'p2', ...Array<string>(40).fill('p3')]);
    const { connection, intake, changes, signals, settled } = setUp(script);
    signals.offer('Pod', [pod('p1'), ...news.map((name) => pod(name))]);
    await settled();
    expect(connection.paths()).toEqual([
      '/api/v1/namespaces/shop/pods?limit=500',
      '/api/v1/namespaces/shop/pods?limit=500&continue=40',
      '/api/v1/namespaces/shop/pods?limit=500&continue=80',
    ]);
    expect(intake.objects).toEqual(news.map((name) => `Pod/${name}`));
    expect([changes, intake.behind]).toEqual([[{ kind: 'Pod', taken: 51, unread: 0 }], []]);
  });

  it('no longer counts the kind as wholly read when that list fails', async () => {
    const { intake, changes, signals, settled } = setUp(() => {
      throw refusal(403, 'Forbidden', { message: 'pods is forbidden' });
    });
    signals.offer(
      'Pod',
      news.map((name) => pod(name)),
    );
    await settled();
    expect(changes).toEqual([{ kind: 'Pod', taken: 0, unread: 51 }]);
    expect(intake.behind).toEqual(['Pod: pods is forbidden']);
  });
});

it('no longer counts a kind as wholly read when an object of it cannot be read', async () => {
  const { intake, changes, signals, settled } = setUp(() => {
    throw refusal(403, 'Forbidden', { message: 'pods "new" is forbidden' });
  });
  signals.offer('Pod', [pod('new')]);
  await settled();
  expect(changes).toEqual([{ kind: 'Pod', taken: 0, unread: 1 }]);
  expect(intake.behind).toEqual(['Pod: pods "new" is forbidden']);
});

it('lets an object go that was gone before it was read', async () => {
  const { changes, signals, settled } = setUp(() => {
    throw refusal(404, 'NotFound');
  });
  signals.offer('Pod', [pod('new')]);
  await settled();
  expect(changes).toEqual([]);
});

it('looks at 5,000 objects in small slices', async () => {
  const { intake, signals, settled } = setUp();
  const asked: number[] = [];
  const changedSince = intake.changedSince.bind(intake);
  intake.changedSince = (kind, objects) => {
    asked.push(objects.length);
    return changedSince(kind, objects);
  };
  signals.offer('Pod', pods(5000));
  await settled();
  expect(asked).toEqual(Array(10).fill(500));
  signals.offer('Pod', [...pods(5000), pod('new')]);
  await settled();
  expect(asked).toEqual([...Array<number>(10).fill(500), 1]);
});

it('asks about everything again once there is another read to compare with', async () => {
  const { intake, signals, settled } = setUp();
  signals.offer('Pod', pods(3));
  await settled();
  intake.known.clear();
  signals.compareAnew();
  signals.offer('Pod', pods(3));
  await settled();
  expect(intake.objects).toHaveLength(3);
});

it('asks for nothing once it is closed', async () => {
  const { connection, signals, settled } = setUp();
  signals.close();
  signals.offer('Pod', [pod('new')]);
  await settled();
  expect(connection.requests).toEqual([]);
});
