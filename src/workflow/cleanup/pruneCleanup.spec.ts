import type { Script } from '../../cluster/testing/scriptedConnection';
import { refusal, ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { nothingConfirmed } from '../../domain/model/confirmation';
import { initialPrune } from '../../domain/policies/oc/options/pruneOptions';
import { pruneSummary, reviewOf } from '../../domain/testing/pruneFacts';
import { readReport } from '../testing/readReport';
import { ScriptedEngine } from '../testing/scriptedEngine';
import { Cleanup } from './cleanup';
import {
  NotConfirmedError,
  type CleanupAt,
  type CleanupStep,
  type StartedRun,
} from './cleanupState';

type PruneCleanup = Cleanup<'oc'>;

/** A cluster where the images are gone by the time they are looked at: there is nothing to break. */
const goneAlready: Script = () => {
  throw refusal(404, 'NotFound');
};

const open = (engine = new ScriptedEngine(), script = goneAlready) => {
  const connection = new ScriptedConnection(script);
  const runs: StartedRun<'oc'>[] = [];
  const refresh = () => Promise.resolve(readReport());
  const cleanup: PruneCleanup = new Cleanup(
    { kind: 'oc', project: null, engine, connection, refresh },
    { options: initialPrune, choice: null },
    (started) => void runs.push(started),
  );
  return { cleanup, engine, runs };
};

const at = <Step extends CleanupStep>(cleanup: PruneCleanup, step: Step): CleanupAt<'oc', Step> => {
  const state = cleanup.state();
  expect(state.step).toBe(step);
  return state as CleanupAt<'oc', Step>;
};

const openConfirmation = async (...options: Parameters<typeof open>) => {
  const opened = open(...options);
  await opened.cleanup.read();
  await opened.cleanup.dryRun();
  at(opened.cleanup, 'confirm');
  return opened;
};

/** Time enough for a run, which has nothing to wait for here. */
const settled = () => new Promise((resolve) => void setTimeout(resolve, 50));

describe('a confirmed prune', () => {
  it('is carried out once, as it was shown', async () => {
    const { cleanup, runs } = await openConfirmation();
    await Promise.all([cleanup.execute(nothingConfirmed), cleanup.execute(nothingConfirmed)]);
    at(cleanup, 'report');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.run.state().results.map(({ action }) => action.key)).toEqual(
      reviewOf('a', 'b').actions.map(({ key }) => key),
    );
  });

  it('begins without waiting for the name of the user, which is told when it is there', async () => {
    let tell = (_answer: unknown): void => undefined;
    const told = new Promise((resolve) => {
      tell = resolve;
    });
    const { cleanup, runs } = await openConfirmation(undefined, (request, nth) =>
      request.path.endsWith('/selfsubjectreviews') ? told : goneAlready(request, nth),
    );
    await cleanup.execute(nothingConfirmed);
    at(cleanup, 'report');
    expect(runs[0]?.userName()).toBeNull();
    tell({ status: { userInfo: { username: 'dev' } } });
    await settled();
    expect(runs[0]?.userName()).toBe('dev');
  });

  it('goes back to the review when the cluster changed meanwhile', async () => {
    const { cleanup, engine, runs } = await openConfirmation();
    engine.prune = reviewOf('a');
    await cleanup.execute(nothingConfirmed);
    expect(at(cleanup, 'review')).toMatchObject({
      changed: true,
      reviewed: { review: { images: 1 } },
    });
    expect(runs).toEqual([]);
  });

  it('goes back to the review when it asks for another act meanwhile', async () => {
    const { cleanup, engine, runs } = await openConfirmation();
    engine.prune = { ...reviewOf('a', 'b'), acts: [{ act: 'lastTag', of: ['shop/app'] }] };
    await cleanup.execute(nothingConfirmed);
    expect(at(cleanup, 'review').changed).toBe(true);
    expect(runs).toEqual([]);
  });

  it('is not begun when something stops it since', async () => {
    const { cleanup, engine, runs } = await openConfirmation();
    engine.summary = pruneSummary({ isStopped: true });
    await cleanup.execute(nothingConfirmed);
    expect(at(cleanup, 'failed').failure).toEqual({ why: 'stopped' });
    expect(runs).toEqual([]);
  });

  it('takes the typed number of objects where it is without protection', async () => {
    const engine = new ScriptedEngine();
    engine.prune = { ...reviewOf('a', 'b'), acts: [{ act: 'unprotected', of: [] }] };
    const { cleanup, runs } = await openConfirmation(engine);
    await expect(cleanup.execute(nothingConfirmed)).rejects.toBeInstanceOf(NotConfirmedError);
    expect(runs).toEqual([]);
    await cleanup.execute({ ticked: [], typed: '2' });
    expect(runs).toHaveLength(1);
  });
});

describe('a prune that was confirmed and is being checked once more', () => {
  const beginCheck = async () => {
    const opened = await openConfirmation();
    const { cleanup, engine } = opened;
    let finish = (): void => undefined;
    engine.ready = new Promise((resolve) => {
      finish = resolve;
    });
    const executed = cleanup.execute(nothingConfirmed);
    return { ...opened, executed, finish };
  };

  it('says so until it begins', async () => {
    const { cleanup, executed, finish } = await beginCheck();
    expect(at(cleanup, 'confirm').checking).toBe(true);
    finish();
    await executed;
    at(cleanup, 'report');
  });

  it('never begins once the cleanup is closed', async () => {
    const { cleanup, executed, finish, runs } = await beginCheck();
    cleanup.close();
    finish();
    await executed;
    await settled();
    expect(runs).toEqual([]);
  });

  it('never begins once it is read again', async () => {
    const { cleanup, executed, finish, runs } = await beginCheck();
    const read = cleanup.read();
    finish();
    await Promise.all([executed, read]);
    await settled();
    at(cleanup, 'review');
    expect(runs).toEqual([]);
  });
});

describe('the review of a prune', () => {
  it('is planned anew without a stream that is left out', async () => {
    const { cleanup, engine } = open();
    await cleanup.read();
    engine.prune = reviewOf('a');
    await cleanup.revise({ options: { ...initialPrune, leftOut: ['shop/app'] } });
    const { reviewed } = at(cleanup, 'review');
    expect(reviewed.options.leftOut).toEqual(['shop/app']);
    expect(reviewed.review.images).toBe(1);
    expect(engine.planned.at(-1)).toMatchObject({ leftOut: ['shop/app'] });
  });

  it('is none where what was read stops the prune', async () => {
    const engine = new ScriptedEngine();
    engine.summary = pruneSummary({ isStopped: true });
    const { cleanup } = open(engine);
    await cleanup.read();
    expect(at(cleanup, 'failed').failure).toEqual({ why: 'stopped' });
  });
});
