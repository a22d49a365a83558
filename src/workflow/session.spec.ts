import { linearRegex } from '../domain/filter/regex/linearRegex';
import { agePolicy } from '../domain/policies/age';
import { initialPrune } from '../domain/policies/oc/options/pruneOptions';
import { PlanningEngine } from '../engine/planningEngine';
import { Session } from './session';
import { SmallProject } from './testing/smallProject';

const open = () => {
  const project = new SmallProject();
  const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
  const ended = { times: 0 };
  const stop = () => {
    ended.times += 1;
  };
  const session = new Session('shop', { engine, stop }, project.connection);
  /** Resolves when a read came to its end, whichever. */
  const readEnded = () =>
    new Promise<void>((resolve) => {
      const leave = session.reader.subscribe(() => {
        if (session.reader.state().reading) return;
        leave();
        resolve();
      });
    });
  return { ended, engine, project, readEnded, session };
};

describe('a session', () => {
  it('begins to read when it is opened', async () => {
    const { readEnded, session } = open();
    const ended = readEnded();
    session.open();
    await ended;
    expect(session.reader.state()).toMatchObject({ reading: false, error: null, reads: 1 });
    session.close();
  });

  it('has one snapshot for all policies', async () => {
    const { project, readEnded, session } = open();
    const ended = readEnded();
    session.open();
    await ended;
    const requests = project.connection.requests.length;
    const { time } = project.connection;
    expect(await session.engine.plan('age', agePolicy.initial, time)).toMatchObject({ ok: true });
    expect(await session.engine.plan('oc', initialPrune, time)).toMatchObject({ ok: true });
    expect(project.connection.requests).toHaveLength(requests);
    session.close();
  });

  it('says that it could not read, and goes on', async () => {
    const { engine, readEnded, session } = open();
    const error = new Error('the engine ended');
    jest.spyOn(engine, 'startRead').mockRejectedValueOnce(error);
    const ended = readEnded();
    session.open();
    await ended;
    expect(session.reader.state()).toMatchObject({ reading: false, error, reads: 0 });
    await session.reader.refresh();
    expect(session.reader.state()).toMatchObject({ error: null, reads: 1 });
    session.close();
  });

  it('counts changes from the end of each complete read on', async () => {
    const { readEnded, session } = open();
    const ended = readEnded();
    session.open();
    await ended;
    session.changes.note({ taken: 1, unread: 1 });
    expect(session.changes.state()).toMatchObject({ taken: 1, unread: 1 });
    const again = session.reader.refresh();
    session.changes.note({ taken: 1, unread: 0 });
    await again;
    expect(session.changes.state()).toMatchObject({ taken: 0, unread: 0 });
    session.close();
  });

  it('has a change noticed in what is planned', async () => {
    const { readEnded, session } = open();
    const ended = readEnded();
    session.open();
    await ended;
    const { version } = session.reader.state();
    session.changes.note({ taken: 1, unread: 0 });
    expect(session.reader.state().version).toBeGreaterThan(version);
    session.close();
  });

  it('ends its engine, and the read under way, when it is closed', async () => {
    const { ended, project, session } = open();
    session.open();
    session.close();
    expect(ended.times).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.reader.state().reads).toBe(0);
    expect(project.connection.paths().filter((path) => path.includes('/pods?'))).toEqual([]);
  });
});

describe('a session whose read lasts', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  /** A session that read once, and a second read that waits for the lists of pods. */
  const openSlow = async () => {
    const opened = open();
    const { project, readEnded, session } = opened;
    const first = readEnded();
    session.open();
    await first;
    let answer = (): void => undefined;
    const slow = new Promise<undefined>((resolve) => {
      answer = () => resolve(undefined);
    });
    let lists = 0;
    project.before = ({ path }) => {
      if (!path.includes('/pods?')) return undefined;
      lists += 1;
      return slow;
    };
    const second = session.reader.refresh();
    await new Promise((resolve) => setImmediate(resolve));
    return { ...opened, answer, listsOfPods: () => lists, second };
  };

  it('lets it come to its end, whatever changes meanwhile', async () => {
    const { answer, session, second } = await openSlow();
    session.changes.note({ taken: 1, unread: 0 });
    jest.advanceTimersByTime(120_000);
    answer();
    expect(await second).toMatchObject({ clusterWide: true });
    expect(session.reader.state()).toMatchObject({ reading: false, reads: 2 });
    session.close();
  });

  it('reads anew after a change when the read was stopped', async () => {
    const { answer, session, second } = await openSlow();
    const given = second.catch(() => null);
    session.changes.note({ taken: 1, unread: 0 });
    session.reader.stop();
    answer();
    await given;
    jest.advanceTimersByTime(30_000);
    expect(session.reader.state().reading).toBe(true);
    session.close();
  });
});
