import { refusal } from '../../cluster/testing/scriptedConnection';
import { linearRegex } from '../../domain/filter/regex/linearRegex';
import { nothingConfirmed } from '../../domain/model/confirmation';
import { agePolicy } from '../../domain/policies/age';
import type { AgeOptions } from '../../domain/policies/age/ageFields';
import type { Selection } from '../../domain/tags/review/tagReview';
import { PlanningEngine } from '../../engine/planningEngine';
import { ClusterReader } from '../reading/clusterReader';
import { podOf, SmallProject } from '../testing/smallProject';
import { Cleanup } from './cleanup';
import {
  NotConfirmedError,
  WrongStepError,
  type CleanupAt,
  type CleanupStep,
  type StartedRun,
} from './cleanupState';

type AgeCleanup = Cleanup<'age'>;

const bothOld: Selection = { tags: ['shop/app:v1', 'shop/app:v2'], workloads: {} };
const mistaken: AgeOptions = { ...agePolicy.initial, olderThan: 'many' };
const minutes = (count: number): number => count * 60_000;

const bytesOf = (object: object): ArrayBuffer =>
  new TextEncoder().encode(JSON.stringify(object)).buffer;

const readers: ClusterReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

const open = ({
  project = new SmallProject(),
  options = {},
  choice = bothOld,
}: {
  readonly project?: SmallProject;
  readonly options?: Partial<AgeOptions>;
  readonly choice?: Selection;
} = {}) => {
  const { connection } = project;
  const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
  const reader = new ClusterReader('shop', engine, connection);
  readers.push(reader);
  const runs: StartedRun<'age'>[] = [];
  const cleanup: AgeCleanup = new Cleanup(
    { kind: 'age', project: 'shop', engine, connection, refresh: reader.refresh },
    { options: { ...agePolicy.initial, ...options }, choice },
    (started) => void runs.push(started),
  );
  return { project, engine, cleanup, runs };
};

/** Where it stands, as the step that is expected. */
const at = <Step extends CleanupStep>(cleanup: AgeCleanup, step: Step): CleanupAt<'age', Step> => {
  const state = cleanup.state();
  expect(state.step).toBe(step);
  return state as CleanupAt<'age', Step>;
};

const reviewOf = (cleanup: AgeCleanup) => at(cleanup, 'review').reviewed.review;

const openConfirmation = async (...options: Parameters<typeof open>) => {
  const opened = open(...options);
  await opened.cleanup.read();
  await opened.cleanup.dryRun();
  at(opened.cleanup, 'confirm');
  return opened;
};

/** Does what the confirmation asks for, and executes. */
const confirm = (cleanup: AgeCleanup): Promise<void> => {
  const { typed, ticks } = at(cleanup, 'confirm').confirmation;
  return cleanup.execute({ ticked: ticks.map(({ act }) => act), typed: typed?.word ?? '' });
};

/** Time enough for a run, which has nothing to wait for here. */
const settled = () => new Promise((resolve) => void setTimeout(resolve, 50));

describe('a confirmed review', () => {
  it('is rehearsed and carried out as it was shown', async () => {
    const { cleanup, project, runs } = open();
    await cleanup.read();
    expect(reviewOf(cleanup).actions.map(({ key }) => key)).toEqual(bothOld.tags);
    await cleanup.dryRun();
    expect(at(cleanup, 'confirm').dryRun.counts).toEqual({ wouldSucceed: 2 });
    expect(project.deleted).toEqual([]);
    await confirm(cleanup);
    const { started } = at(cleanup, 'report');
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
    expect(started.run.state().counts).toEqual({ deleted: 2 });
    expect(runs).toEqual([started]);
  });

  it('is carried out once, however often it is confirmed', async () => {
    const { cleanup, project, runs } = await openConfirmation();
    await Promise.all([confirm(cleanup), confirm(cleanup)]);
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
    expect(runs).toHaveLength(1);
  });

  it('is carried out without what the dry run refused', async () => {
    const project = new SmallProject();
    project.before = ({ method, path }) => {
      if (method === 'DELETE' && path.endsWith('app:v1')) throw refusal(403, 'Forbidden');
    };
    const { cleanup } = await openConfirmation({ project });
    await confirm(cleanup);
    expect(project.deleted).toEqual(['app:v2']);
    expect(at(cleanup, 'report').started.run.state().results).toMatchObject([
      { outcome: { state: 'notAttempted', why: 'refusedInDryRun' } },
      { outcome: { state: 'deleted' } },
    ]);
  });

  it('begins without waiting for the name of the user, which is told when it is there', async () => {
    const project = new SmallProject();
    let tell = (_name: string): void => undefined;
    project.user = new Promise((resolve) => {
      tell = resolve;
    });
    const { cleanup } = await openConfirmation({ project });
    await confirm(cleanup);
    const { started } = at(cleanup, 'report');
    expect(started.userName()).toBeNull();
    tell('dev');
    await settled();
    expect(started.userName()).toBe('dev');
  });

  it('goes back to the review when a pod began to use one of its tags meanwhile', async () => {
    const { cleanup, engine, project, runs } = await openConfirmation();
    await engine.addObject('Pod', bytesOf(podOf('late', 'a')));
    await confirm(cleanup);
    expect(at(cleanup, 'review')).toMatchObject({ changed: true, busy: false });
    expect(reviewOf(cleanup).dropped).toMatchObject([{ key: 'shop/app:v1', why: 'noLongerStale' }]);
    expect(project.deleted).toEqual([]);
    expect(runs).toEqual([]);
  });

  it('goes back to the review to have somebody choose about a pod that came since', async () => {
    const { cleanup, engine, project } = await openConfirmation({
      options: { protectInUse: false },
    });
    await engine.addObject('Pod', bytesOf(podOf('late', 'a')));
    await confirm(cleanup);
    expect(at(cleanup, 'review').changed).toBe(true);
    expect(reviewOf(cleanup).choices).toMatchObject([{ row: { name: 'late' }, choice: 'leave' }]);
    expect(project.deleted).toEqual([]);
  });
});

describe('a review of what is in use', () => {
  const openInUse = () => {
    const project = new SmallProject();
    project.pods = { web: 'a' };
    return openConfirmation({ project, options: { protectInUse: false } });
  };

  it('is not carried out until all that it asks for is confirmed', async () => {
    const { cleanup, project, runs } = await openInUse();
    expect(at(cleanup, 'confirm').confirmation.typed).toMatchObject({ word: 'shop' });
    const refused = cleanup.execute(nothingConfirmed);
    await expect(refused).rejects.toBeInstanceOf(NotConfirmedError);
    await expect(refused).rejects.toMatchObject({
      missing: [{ act: 'inUse', of: ['shop/app:v1'] }],
    });
    await expect(cleanup.execute({ ticked: ['inUse'], typed: 'Shop' })).rejects.toBeInstanceOf(
      NotConfirmedError,
    );
    at(cleanup, 'confirm');
    expect([project.deleted, runs]).toEqual([[], []]);
    await confirm(cleanup);
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
  });

  it('leaves the pods alone that nobody decided about, and deletes those that are to go first', async () => {
    const left = await openInUse();
    await confirm(left.cleanup);
    expect(left.project.deleted).toEqual(['app:v1', 'app:v2']);
    const project = new SmallProject();
    project.pods = { web: 'a' };
    const choice: Selection = { ...bothOld, workloads: { 'Pod/shop/web': 'delete' } };
    const { cleanup } = await openConfirmation({
      project,
      choice,
      options: { protectInUse: false },
    });
    await confirm(cleanup);
    expect(project.deleted).toEqual(['web', 'app:v1', 'app:v2']);
  });
});

describe('a review that was open for long', () => {
  it('is read again before it begins: a pod that no signal told of keeps its image', async () => {
    const { cleanup, project } = await openConfirmation();
    project.pods = { late: 'a' };
    project.connection.time += minutes(6);
    await confirm(cleanup);
    expect(at(cleanup, 'review').changed).toBe(true);
    expect(reviewOf(cleanup).dropped).toMatchObject([{ key: 'shop/app:v1', why: 'noLongerStale' }]);
    expect(project.deleted).toEqual([]);
  });

  it('is carried out where nothing changed', async () => {
    const { cleanup, project } = await openConfirmation();
    project.connection.time += minutes(6);
    await confirm(cleanup);
    at(cleanup, 'report');
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
  });

  it('leaves alone what became old enough in the meantime', async () => {
    const choice: Selection = { ...bothOld, tags: [...bothOld.tags, 'shop/app:latest'] };
    const { cleanup, project } = await openConfirmation({ choice });
    project.connection.time += minutes(60 * 24 * 40);
    await confirm(cleanup);
    at(cleanup, 'report');
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
  });

  it('is not read again within five minutes', async () => {
    const { cleanup, project } = await openConfirmation();
    const lists = () => project.connection.paths().filter((path) => path.includes('/pods?'));
    const before = lists().length;
    project.connection.time += minutes(5);
    await confirm(cleanup);
    at(cleanup, 'report');
    expect(lists()).toHaveLength(before);
  });

  it('does not begin where it cannot be read again', async () => {
    const { cleanup, engine, project, runs } = await openConfirmation();
    project.connection.time += minutes(6);
    jest.spyOn(engine, 'startRead').mockRejectedValue(new Error('the engine ended'));
    await confirm(cleanup);
    expect(at(cleanup, 'failed').failure.why).toBe('error');
    expect([project.deleted, runs]).toEqual([[], []]);
  });
});

describe('a run that was confirmed and is being checked once more', () => {
  const beginCheck = async () => {
    const opened = await openConfirmation();
    const { cleanup, engine } = opened;
    let finish = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const plan = engine.plan.bind(engine);
    jest.spyOn(engine, 'plan').mockImplementation(async (...asked) => {
      await ready;
      return plan(...asked);
    });
    const executed = confirm(cleanup);
    await settled();
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
    const { cleanup, executed, finish, project, runs } = await beginCheck();
    cleanup.close();
    finish();
    await executed;
    await settled();
    expect([project.deleted, runs]).toEqual([[], []]);
  });

  it('never begins once it is read again', async () => {
    const { cleanup, executed, finish, project, runs } = await beginCheck();
    const read = cleanup.read();
    finish();
    await Promise.all([executed, read]);
    await settled();
    expect(at(cleanup, 'review').changed).toBe(false);
    expect([project.deleted, runs]).toEqual([[], []]);
  });

  it('never begins once the cleanup is closed while everything is read again', async () => {
    const { cleanup, project, runs } = await openConfirmation();
    project.connection.time += minutes(6);
    const executed = confirm(cleanup);
    cleanup.close();
    await executed;
    await settled();
    expect([project.deleted, runs]).toEqual([[], []]);
  });
});

describe('a cleanup that is closed', () => {
  it('shows nothing of the read that was under way', async () => {
    const { cleanup } = open();
    const read = cleanup.read();
    cleanup.close();
    await read;
    at(cleanup, 'reading');
  });

  it('asks nobody to confirm the dry run that was under way', async () => {
    const { cleanup, project } = open();
    await cleanup.read();
    const dryRun = cleanup.dryRun();
    cleanup.close();
    await dryRun;
    at(cleanup, 'dryRun');
    expect(project.deleted).toEqual([]);
  });

  it('goes on with a run that began', async () => {
    const { cleanup, project, runs } = await openConfirmation();
    const done = new Promise<void>((resolve) => {
      cleanup.subscribe(() => {
        if (cleanup.state().step === 'running') resolve();
      });
    });
    const executed = confirm(cleanup);
    await done;
    cleanup.close();
    await executed;
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
    expect(runs[0]?.run.state().phase).toBe('ended');
  });
});

describe('a run that goes on behind another cleanup', () => {
  it('does not take its place when it ends', async () => {
    const project = new SmallProject();
    const { cleanup } = await openConfirmation({ project });
    let answer = (): void => undefined;
    const slow = new Promise<undefined>((resolve) => {
      answer = () => resolve(undefined);
    });
    project.before = ({ method }) => (method === 'DELETE' ? slow : undefined);
    const executed = confirm(cleanup);
    await settled();
    at(cleanup, 'running');
    await cleanup.read();
    at(cleanup, 'review');
    answer();
    await executed;
    at(cleanup, 'review');
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
  });
});

describe('what is chosen in a review', () => {
  const withoutV1: Selection = { tags: ['shop/app:v2'], workloads: {} };

  it('is shown at once, and reviewed after that', async () => {
    const { cleanup } = open();
    await cleanup.read();
    const revised = cleanup.revise({ choice: withoutV1 });
    expect(at(cleanup, 'review')).toMatchObject({ busy: true, reviewed: { choice: withoutV1 } });
    await expect(cleanup.dryRun()).rejects.toBeInstanceOf(WrongStepError);
    await revised;
    expect(at(cleanup, 'review').busy).toBe(false);
    expect(reviewOf(cleanup).actions.map(({ key }) => key)).toEqual(['shop/app:v2']);
  });

  it('is reviewed as it was chosen last', async () => {
    const { cleanup } = open();
    await cleanup.read();
    await Promise.all([
      cleanup.revise({ choice: withoutV1 }),
      cleanup.revise({ choice: bothOld }),
      cleanup.revise({ choice: { tags: [], workloads: {} } }),
    ]);
    expect(reviewOf(cleanup).actions).toEqual([]);
  });

  it('stays chosen when everything is read again', async () => {
    const { cleanup, project } = open();
    await cleanup.read();
    await cleanup.revise({ choice: withoutV1 });
    await cleanup.read();
    await cleanup.dryRun();
    await confirm(cleanup);
    expect(project.deleted).toEqual(['app:v2']);
  });

  it('is nobody’s business any more once everything is read again', async () => {
    const { cleanup, engine } = open();
    await cleanup.read();
    let fail = (_error: Error): void => undefined;
    const planned = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    jest.spyOn(engine, 'plan').mockImplementationOnce(() => planned);
    const revised = cleanup.revise({ choice: withoutV1 });
    const read = cleanup.read();
    fail(new Error('the engine was busy'));
    await revised;
    at(cleanup, 'reading');
    await read;
    expect(reviewOf(cleanup).actions.map(({ key }) => key)).toEqual(['shop/app:v2']);
  });

  it('is not shown once the cleanup is closed', async () => {
    const { cleanup } = open();
    await cleanup.read();
    const revised = cleanup.revise({ choice: withoutV1 });
    cleanup.close();
    await revised;
    expect(at(cleanup, 'review').busy).toBe(true);
  });

  it('cannot change once it was rehearsed', async () => {
    const { cleanup } = await openConfirmation();
    await expect(cleanup.revise({ choice: withoutV1 })).rejects.toMatchObject({
      wanted: 'review',
      found: 'confirm',
    });
  });
});

it('has no way to a run but through the dry run', async () => {
  const { cleanup, project } = open();
  await expect(cleanup.dryRun()).rejects.toBeInstanceOf(WrongStepError);
  await cleanup.read();
  await expect(cleanup.execute(nothingConfirmed)).rejects.toBeInstanceOf(WrongStepError);
  expect(project.deleted).toEqual([]);
});

describe('options with a mistake', () => {
  it('are not reviewed by, and neither is the plan before them, which is of other options', async () => {
    const { cleanup, engine } = open();
    await cleanup.read();
    const asked = jest.spyOn(engine, 'review');
    await cleanup.revise({ options: mistaken });
    expect(at(cleanup, 'failed').failure).toEqual({ why: 'options' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('are told where there were no others before', async () => {
    const { cleanup } = open({ options: mistaken });
    await cleanup.read();
    expect(at(cleanup, 'failed').failure).toEqual({ why: 'options' });
  });
});

it('says why it could not read, and can be read again', async () => {
  const { cleanup, engine } = open();
  const error = new Error('the engine ended');
  jest.spyOn(engine, 'startRead').mockRejectedValueOnce(error);
  await cleanup.read();
  expect(at(cleanup, 'failed').failure).toEqual({ why: 'error', error });
  await cleanup.read();
  at(cleanup, 'review');
});

describe('the review of a developer, who may not list images', () => {
  const developer = () => {
    const project = new SmallProject();
    project.mayListImages = false;
    project.pruned = ['b'];
    return project;
  };

  const cannotBeUndone = async (project: SmallProject) => {
    const { cleanup } = open({ project });
    await cleanup.read();
    return reviewOf(cleanup).tags.map(({ row, cannotBeUndone: final }) => [row.tag, final]);
  };

  it('tells which tags cannot be had back, since their images were pruned', async () => {
    expect(await cannotBeUndone(developer())).toEqual([
      ['v1', false],
      ['v2', true],
    ]);
  });

  it('goes on where the layers that would tell cannot be read', async () => {
    const project = developer();
    project.before = ({ path }) => {
      if (path.endsWith('/layers')) throw refusal(403, 'Forbidden');
    };
    expect(await cannotBeUndone(project)).toEqual([
      ['v1', false],
      ['v2', false],
    ]);
  });

  it('goes on telling it after a long while, so that nothing seems to have changed', async () => {
    const { cleanup, project } = await openConfirmation({ project: developer() });
    project.connection.time += minutes(6);
    await confirm(cleanup);
    at(cleanup, 'report');
    expect(project.deleted).toEqual(['app:v1', 'app:v2']);
  });
});
