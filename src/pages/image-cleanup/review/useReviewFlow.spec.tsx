import { act, renderHook, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { readCluster } from '../../../cluster/read/readCluster';
import { serverClock } from '../../../console/connection/consoleConnection';
import { defaultPolicy } from '../../../domain/policies/age';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import { linearRegex } from '../../../domain/filter/regex/linearRegex';
import { PlanningEngine } from '../../../engine/planningEngine';
import { testConsole } from '../../../ui/testing/testConsole';
import type { StartedRun } from '../report/startedRun';
import { digestOf, SmallCluster, type SmallClusterOptions } from '../testing/smallCluster';
import { type ReviewGround, useReviewFlow } from './useReviewFlow';

const tags = [
  { name: 'v1', mark: 'a', days: 90 },
  { name: 'v2', mark: 'b', days: 80 },
  { name: 'latest', mark: 'c', days: 3 },
];

const selection = { tags: ['shop/app:v1', 'shop/app:v2'], workloads: {} };

const bytesOf = (object: object): ArrayBuffer =>
  new Uint8Array(new TextEncoder().encode(JSON.stringify(object))).buffer;

/** A pod that begins to use the image of `v1`. */
const latePod = {
  kind: 'Pod',
  metadata: { name: 'late', namespace: 'shop', uid: 'late', resourceVersion: '9' },
  spec: { containers: [{ name: 'main', image: `registry/shop/app@${digestOf('a')}` }] },
  status: { phase: 'Running' },
};

const open = (
  options: Partial<SmallClusterOptions> = {},
  olderThan = defaultPolicy.olderThan,
  protectInUse = true,
) => {
  const cluster = new SmallCluster({ tags, ...options });
  testConsole.respond = cluster.respond;
  const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
  const ground: ReviewGround = {
    project: 'shop',
    engine,
    access: { may: () => 'yes', missing: [], asking: false },
    policy: { ...defaultPolicy, olderThan, protectInUse },
    snapshot: { refresh: () => readCluster({ project: 'shop' }, engine) },
  };
  const runs: StartedRun[] = [];
  const { result, rerender, unmount } = renderHook(
    (policy: AgeOptions) =>
      useReviewFlow({ ...ground, policy }, selection, (started) => void runs.push(started)),
    { initialProps: ground.policy },
  );
  return { cluster, engine, runs, flow: result, changePolicy: rerender, close: unmount };
};

type Flow = ReturnType<typeof open>['flow'];

const reach = (flow: Flow, step: string) =>
  waitFor(() => expect(flow.current.state.step).toBe(step));

/** Time enough for a run, which has nothing to wait for here. */
const settled = () => act(() => new Promise((resolve) => void setTimeout(resolve, 100)));

const confirmAll = async (flow: Flow) => {
  await reach(flow, 'review');
  const { state } = flow.current;
  if (state.step !== 'review') throw new Error(state.step);
  expect(state.reviewed.review.actions).toHaveLength(2);
  act(() => flow.current.rehearse(state.reviewed));
  await reach(flow, 'confirm');
  const confirm = flow.current.state;
  if (confirm.step !== 'confirm') throw new Error(confirm.step);
  return [confirm.reviewed, confirm.rehearsal] as const;
};

describe('a confirmed review', () => {
  it('is carried out as it was shown', async () => {
    const { cluster, flow } = open();
    const confirmed = await confirmAll(flow);
    expect(cluster.deleted).toEqual([]);
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'report');
    expect(cluster.deleted).toEqual(['app:v1', 'app:v2']);
  });

  it('is carried out once, however often the button is pressed', async () => {
    const { cluster, flow } = open();
    const confirmed = await confirmAll(flow);
    act(() => {
      flow.current.execute(...confirmed);
      flow.current.execute(...confirmed);
    });
    await reach(flow, 'report');
    expect(cluster.deleted).toEqual(['app:v1', 'app:v2']);
  });

  it('begins without waiting for the name of the user, which the report has when it is there', async () => {
    let tell = (_name: string): void => undefined;
    const user = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const { cluster, flow, runs } = open({ user });
    const confirmed = await confirmAll(flow);
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'report');
    expect(cluster.deleted).toEqual(['app:v1', 'app:v2']);
    const [started] = runs;
    if (!started) throw new Error('no run');
    const named = () => started.report(i18next.t, started.run.state()).user;
    expect(named()).toBeNull();
    tell('dev');
    await waitFor(() => expect(named()).toBe('dev'));
  });

  it('goes back to the review when a pod began to use one of its tags meanwhile', async () => {
    const { cluster, engine, flow } = open();
    const confirmed = await confirmAll(flow);
    await engine.addObject('Pod', bytesOf(latePod));
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'review');
    expect(cluster.deleted).toEqual([]);
    expect(flow.current.state).toMatchObject({
      changed: true,
      reviewed: { review: { dropped: [{ key: 'shop/app:v1', why: 'noLongerStale' }] } },
    });
  });
});

describe('a review that was open for long', () => {
  const waitLong = () =>
    serverClock.observe(new Date((serverClock.now() ?? 0) + 6 * 60_000).toUTCString());

  it('is read again before it begins: a pod that no signal told of keeps its image', async () => {
    const { cluster, flow } = open();
    const confirmed = await confirmAll(flow);
    cluster.pods = { late: 'a' };
    waitLong();
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'review');
    expect(cluster.deleted).toEqual([]);
    expect(flow.current.state).toMatchObject({
      changed: true,
      reviewed: { review: { dropped: [{ key: 'shop/app:v1', why: 'noLongerStale' }] } },
    });
  });

  it('is carried out where nothing changed', async () => {
    const { cluster, flow } = open();
    const confirmed = await confirmAll(flow);
    waitLong();
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'report');
    expect(cluster.deleted).toEqual(['app:v1', 'app:v2']);
  });
});

it('goes on telling after a long while which images were pruned, where only layers tell it', async () => {
  const may = (_verb: string, resource: string) => resource !== 'images';
  const { cluster, flow } = open({ may, pruned: ['b'] });
  const confirmed = await confirmAll(flow);
  serverClock.observe(new Date((serverClock.now() ?? 0) + 6 * 60_000).toUTCString());
  act(() => flow.current.execute(...confirmed));
  await reach(flow, 'report');
  expect(cluster.deleted).toEqual(['app:v1', 'app:v2']);
});

it('lets a person choose about a pod that came since', async () => {
  const { engine, flow } = open({}, defaultPolicy.olderThan, false);
  const confirmed = await confirmAll(flow);
  await engine.addObject('Pod', bytesOf(latePod));
  act(() => flow.current.execute(...confirmed));
  await reach(flow, 'review');
  expect(flow.current.state).toMatchObject({
    changed: true,
    reviewed: { workloads: [{ row: { name: 'late' }, choice: 'delete' }] },
  });
});

describe('a run that was confirmed and is being checked once more', () => {
  const beginCheck = async () => {
    const opened = open();
    const { engine, flow } = opened;
    const confirmed = await confirmAll(flow);
    const answers: (() => void)[] = [];
    const plan = engine.plan.bind(engine);
    jest.spyOn(engine, 'plan').mockImplementation(async (...asked) => {
      await new Promise<void>((resolve) => void answers.push(resolve));
      return plan(...asked);
    });
    const reviewed = jest.spyOn(engine, 'review');
    act(() => flow.current.execute(...confirmed));
    await waitFor(() => expect(answers).toHaveLength(1));
    /** Lets the check come to its end. */
    const finishCheck = async () => {
      await act(async () => answers.forEach((answer) => answer()));
      await waitFor(() => expect(reviewed).toHaveBeenCalled());
    };
    return { ...opened, finishCheck };
  };

  it('says so until it begins', async () => {
    const { flow, finishCheck } = await beginCheck();
    expect(flow.current.state).toMatchObject({ step: 'confirm', checking: true });
    await finishCheck();
    await reach(flow, 'report');
  });

  it('never begins once the dialog is closed', async () => {
    const { cluster, runs, close, finishCheck } = await beginCheck();
    close();
    await finishCheck();
    await settled();
    expect(runs).toEqual([]);
    expect(cluster.deleted).toEqual([]);
  });

  it('never begins once the user went back to the review', async () => {
    const { cluster, flow, runs, finishCheck } = await beginCheck();
    act(() => flow.current.restart());
    await finishCheck();
    await settled();
    expect(runs).toEqual([]);
    expect(cluster.deleted).toEqual([]);
  });
});

describe('a policy with a mistake', () => {
  const mistaken = { ...defaultPolicy, olderThan: 'many' };

  const expectRefusal = async (flow: Flow) => {
    await reach(flow, 'failed');
    const { state } = flow.current;
    expect(state.step === 'failed' && state.message).toMatch(/^The policy has a mistake/);
  };

  it('is not reviewed by, and neither is the plan before it, which is of an earlier read', async () => {
    const { engine, flow, changePolicy } = open();
    await reach(flow, 'review');
    changePolicy(mistaken);
    const asked = jest.spyOn(engine, 'review');
    act(() => flow.current.restart());
    await expectRefusal(flow);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is told where the page has had it from the beginning', async () => {
    const { flow } = open({}, 'many');
    await expectRefusal(flow);
  });

  it('keeps what was confirmed from being carried out', async () => {
    const { cluster, flow, changePolicy } = open();
    const confirmed = await confirmAll(flow);
    changePolicy(mistaken);
    act(() => flow.current.execute(...confirmed));
    await expectRefusal(flow);
    expect(cluster.deleted).toEqual([]);
  });
});

describe('the review of a developer, who may not list images', () => {
  const developer = { may: (_verb: string, resource: string) => resource !== 'images' };

  const cannotBeUndone = async (flow: Flow) => {
    await reach(flow, 'review');
    const { state } = flow.current;
    if (state.step !== 'review') throw new Error(state.step);
    return state.reviewed.review.tags.map(({ row, cannotBeUndone: final }) => [row.tag, final]);
  };

  it('tells which tags cannot be had back, since their images were pruned', async () => {
    const { flow } = open({ ...developer, pruned: ['b'] });
    expect(await cannotBeUndone(flow)).toEqual([
      ['v1', false],
      ['v2', true],
    ]);
  });

  it('goes on where the layers that would tell cannot be read', async () => {
    const { flow } = open({ ...developer, pruned: ['b'], forbidden: ['layers'] });
    expect(await cannotBeUndone(flow)).toEqual([
      ['v1', false],
      ['v2', false],
    ]);
  });
});
