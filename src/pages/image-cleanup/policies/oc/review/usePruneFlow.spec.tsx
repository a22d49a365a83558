import { act, renderHook, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { serverClock } from '../../../../../console/connection/consoleConnection';
import { initialPrune } from '../../../../../domain/policies/oc/options/pruneOptions';
import { testConsole } from '../../../../../ui/testing/testConsole';
import type { StartedRun } from '../../../report/startedRun';
import { reviewOf, ScriptedPruneEngine } from '../testing/scriptedPrune';
import { usePruneFlow } from './usePruneFlow';

const date = new Date('2026-06-01T12:00:00Z').toUTCString();

/** A cluster where the images are gone by the time they are looked at: there is nothing to break. */
const goneAlready = (): Response =>
  Response.json(
    { kind: 'Status', status: 'Failure', code: 404, reason: 'NotFound', message: 'not found' },
    { status: 404, headers: { Date: date } },
  );

const open = (
  engine = new ScriptedPruneEngine(),
  respond: (url: string) => Response | Promise<Response> = goneAlready,
) => {
  serverClock.observe(date);
  testConsole.respond = respond;
  engine.review = reviewOf('a', 'b');
  const leftOut: (readonly string[])[] = [];
  const runs: StartedRun[] = [];
  const ground = {
    project: null,
    engine,
    input: initialPrune,
    refresh: () => Promise.resolve(),
    onLeaveOut: (streams: readonly string[]) => void leftOut.push(streams),
    onRun: (started: StartedRun) => void runs.push(started),
  };
  const { result, unmount } = renderHook(() => usePruneFlow(ground));
  return { engine, flow: result, leftOut, runs, close: unmount };
};

type Flow = ReturnType<typeof open>['flow'];

const reach = (flow: Flow, step: string) =>
  waitFor(() => expect(flow.current.state.step).toBe(step));

const reviewed = async (flow: Flow) => {
  await reach(flow, 'review');
  const { state } = flow.current;
  if (state.step !== 'review') throw new Error(state.step);
  return state.reviewed;
};

const confirm = async (flow: Flow) => {
  const prune = await reviewed(flow);
  act(() => flow.current.rehearse(prune));
  await reach(flow, 'confirm');
  const { state } = flow.current;
  if (state.step !== 'confirm') throw new Error(state.step);
  return [state.reviewed, state.rehearsal] as const;
};

describe('a confirmed prune', () => {
  it('is carried out once, as it was shown', async () => {
    const { flow, runs } = open();
    const confirmed = await confirm(flow);
    act(() => {
      flow.current.execute(...confirmed);
      flow.current.execute(...confirmed);
    });
    await reach(flow, 'report');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.run.state().results.map(({ action }) => action.key)).toEqual(
      reviewOf('a', 'b').actions.map(({ key }) => key),
    );
  });

  it('begins without waiting for the name of the user, which the report has when it is there', async () => {
    let tell = (_answer: Response): void => undefined;
    const told = new Promise<Response>((resolve) => {
      tell = resolve;
    });
    const { flow, runs } = open(undefined, (url) =>
      url.endsWith('/selfsubjectreviews') ? told : goneAlready(),
    );
    const confirmed = await confirm(flow);
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'report');
    const [started] = runs;
    if (!started) throw new Error('no run');
    const user = () => started.report(i18next.t, started.run.state()).user;
    expect(user()).toBeNull();
    tell(Response.json({ status: { userInfo: { username: 'dev' } } }));
    await waitFor(() => expect(user()).toBe('dev'));
  });

  it('goes back to the review when the cluster changed meanwhile', async () => {
    const { engine, flow, runs } = open();
    const confirmed = await confirm(flow);
    engine.review = reviewOf('a');
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'review');
    expect(flow.current.state).toMatchObject({
      changed: true,
      reviewed: { review: { images: 1 } },
    });
    expect(runs).toEqual([]);
  });

  it('is not begun when something stops it since', async () => {
    const { engine, flow, runs } = open();
    const confirmed = await confirm(flow);
    engine.summary = { ...engine.summary, blocks: [{ why: 'invalidReferences' }] };
    act(() => flow.current.execute(...confirmed));
    await reach(flow, 'failed');
    expect(runs).toEqual([]);
  });
});

describe('a prune that was confirmed and is being checked once more', () => {
  const beginCheck = async () => {
    const opened = open();
    const { engine, flow } = opened;
    const confirmed = await confirm(flow);
    let finish = (): void => undefined;
    engine.ready = new Promise((resolve) => {
      finish = resolve;
    });
    act(() => flow.current.execute(...confirmed));
    return { ...opened, finish };
  };
  /** Time enough for a run, which has nothing to wait for here. */
  const settled = () => act(() => new Promise((resolve) => void setTimeout(resolve, 100)));

  it('says so until it begins', async () => {
    const { flow, finish } = await beginCheck();
    expect(flow.current.state).toMatchObject({ step: 'confirm', checking: true });
    finish();
    await reach(flow, 'report');
  });

  it('never begins once the dialog is closed', async () => {
    const { runs, close, finish } = await beginCheck();
    close();
    finish();
    await settled();
    expect(runs).toEqual([]);
  });

  it('never begins once the user went back to the review', async () => {
    const { flow, runs, finish } = await beginCheck();
    act(() => flow.current.restart());
    finish();
    await settled();
    await reach(flow, 'review');
    expect(runs).toEqual([]);
  });
});

describe('the review of a prune', () => {
  it('is planned anew without a stream that is left out, and so is the page', async () => {
    const { engine, flow, leftOut } = open();
    const prune = await reviewed(flow);
    engine.review = reviewOf('a');
    act(() => flow.current.leaveOut(prune, ['shop/app']));
    await waitFor(async () => expect((await reviewed(flow)).leftOut).toEqual(['shop/app']));
    expect((await reviewed(flow)).review.images).toBe(1);
    expect(engine.planned.at(-1)?.leftOut).toEqual(['shop/app']);
    expect(leftOut).toEqual([['shop/app']]);
  });

  it('is none where what was read stops the prune', async () => {
    const engine = new ScriptedPruneEngine();
    engine.summary = { ...engine.summary, blocks: [{ why: 'listsNotWhole' }] };
    const { flow } = open(engine);
    await reach(flow, 'failed');
  });
});
