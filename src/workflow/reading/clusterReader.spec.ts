import { CancelledError } from '../../cluster/request/errors';
import { linearRegex } from '../../domain/filter/regex/linearRegex';
import { agePolicy } from '../../domain/policies/age';
import { PlanningEngine } from '../../engine/planningEngine';
import { SmallProject } from '../testing/smallProject';
import { ClusterReader } from './clusterReader';

const readers: ClusterReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

const open = (project = new SmallProject()) => {
  const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
  const reader = new ClusterReader('shop', engine, project.connection);
  readers.push(reader);
  const staleTags = async () => {
    const planned = await engine.plan('age', agePolicy.initial, project.connection.time);
    return planned.ok ? planned.summary.views.staleImages : null;
  };
  return { engine, project, reader, staleTags };
};

describe('a read', () => {
  it('comes to its end with a report, and what it brought can be planned', async () => {
    const { reader, staleTags } = open();
    expect(reader.state()).toMatchObject({ reading: true, report: null, reads: 0, version: 0 });
    const report = await reader.refresh();
    const state = reader.state();
    expect(state).toMatchObject({ reading: false, progress: null, report, error: null, reads: 1 });
    expect(state.wholeSince).toBe(state.version);
    expect(await staleTags()).toBe(2);
  });

  it('tells how far it got', async () => {
    const { reader } = open();
    const objects: number[] = [];
    reader.subscribe(() => void objects.push(reader.state().progress?.objects ?? -1));
    await reader.refresh();
    expect(objects.some((count) => count >= 0)).toBe(true);
    expect(objects.at(-1)).toBe(-1);
  });

  it('that fails is a state, and what was read before goes on counting', async () => {
    const { engine, reader, staleTags } = open();
    const report = await reader.refresh();
    const { version, wholeSince } = reader.state();
    const error = new Error('the engine ended');
    jest.spyOn(engine, 'startRead').mockRejectedValueOnce(error);
    await expect(reader.refresh()).rejects.toBe(error);
    expect(reader.state()).toMatchObject({ reading: false, report, error, reads: 1, wholeSince });
    expect(reader.state().version).toBeGreaterThan(version);
    expect(await staleTags()).toBe(2);
    await reader.refresh();
    expect(reader.state()).toMatchObject({ error: null, reads: 2 });
  });

  it('gives up the one before, which leaves no trace', async () => {
    const { project, reader, staleTags } = open();
    const first = reader.refresh();
    const given = expect(first).rejects.toBeInstanceOf(CancelledError);
    project.tags = project.tags.slice(1);
    const second = reader.refresh();
    await given;
    expect(reader.state()).toMatchObject({ reading: true, error: null, reads: 0 });
    const report = await second;
    expect(reader.state()).toMatchObject({ reading: false, report, error: null, reads: 1 });
    expect(await staleTags()).toBe(1);
  });

  it('that is taken over at its very end is not shown as the latest', async () => {
    const { engine, reader } = open();
    const finishRead = engine.finishRead.bind(engine);
    let second: Promise<unknown> = Promise.resolve();
    jest.spyOn(engine, 'finishRead').mockImplementationOnce(async (read) => {
      await finishRead(read);
      second = reader.refresh();
    });
    await expect(reader.refresh()).rejects.toBeInstanceOf(CancelledError);
    expect(reader.state()).toMatchObject({ reading: true, reads: 0 });
    await second;
    expect(reader.state()).toMatchObject({ reading: false, reads: 1 });
  });
});

describe('a read that is stopped', () => {
  it('leaves nothing to show where there was none before', async () => {
    const { reader, staleTags } = open();
    const read = reader.refresh();
    const given = expect(read).rejects.toBeInstanceOf(CancelledError);
    reader.stop();
    await given;
    expect(reader.state()).toMatchObject({ reading: false, report: null, reads: 0 });
    expect(reader.state().error).toBeInstanceOf(CancelledError);
    expect(await staleTags()).toBe(null);
  });

  it('leaves what was read to its end before', async () => {
    const { project, reader, staleTags } = open();
    const report = await reader.refresh();
    project.tags = [];
    const read = reader.refresh();
    const given = expect(read).rejects.toBeInstanceOf(CancelledError);
    reader.stop();
    await given;
    expect(reader.state()).toMatchObject({ reading: false, report, error: null, reads: 1 });
    expect(await staleTags()).toBe(2);
  });
});

describe('the version of what was read', () => {
  it('rises once, now and a while later, however many single objects came in', async () => {
    const { reader } = open();
    await reader.refresh();
    jest.useFakeTimers();
    try {
      const { version } = reader.state();
      for (let count = 0; count < 20; count += 1) reader.touch();
      expect(reader.state().version).toBe(version + 1);
      jest.advanceTimersByTime(500);
      expect(reader.state().version).toBe(version + 2);
      reader.touch();
      reader.touch();
      reader.close();
      jest.advanceTimersByTime(5000);
      expect(reader.state().version).toBe(version + 2);
    } finally {
      jest.useRealTimers();
    }
  });
});
