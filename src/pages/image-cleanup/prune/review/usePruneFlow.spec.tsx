import { act, renderHook, waitFor } from '@testing-library/react';
import { serverClock } from '../../../../cluster';
import { defaultPrune } from '../../../../domain/prune/pruneInput';
import { testConsole } from '../../../../ui/testing/testConsole';
import type { StartedRun } from '../../report/startedRun';
import { reviewOf, ScriptedPruneEngine } from '../testing/scriptedPrune';
import { usePruneFlow } from './usePruneFlow';

const date = new Date('2026-06-01T12:00:00Z').toUTCString();

/** A cluster where the images are gone by the time they are looked at: there is nothing to break. */
const goneAlready = (): Response =>
  Response.json(
    { kind: 'Status', status: 'Failure', code: 404, reason: 'NotFound', message: 'not found' },
    { status: 404, headers: { Date: date } },
  );

const open = (engine = new ScriptedPruneEngine()) => {
  serverClock.observe(date);
  testConsole.respond = goneAlready;
  engine.review = reviewOf('a', 'b');
  const leftOut: (readonly string[])[] = [];
  const runs: StartedRun[] = [];
  const ground = {
    project: null,
    engine,
    input: defaultPrune,
    refresh: () => Promise.resolve(),
    onLeaveOut: (streams: readonly string[]) => void leftOut.push(streams),
    onRun: (started: StartedRun) => void runs.push(started),
  };
  const { result } = renderHook(() => usePruneFlow(ground));
  return { engine, flow: result, leftOut, runs };
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

describe('the review of a prune', () => {
  it('is planned anew without a stream that is left out, and so is the page', async () => {
    const { engine, flow, leftOut } = open();
    await reviewed(flow);
    engine.review = reviewOf('a');
    act(() => flow.current.leaveOut(['shop/app']));
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
