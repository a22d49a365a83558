import type { ApiRequest } from '../../cluster/request/connection';
import { execute } from '../../cluster/run/startRun';
import {
  cut,
  deploymentIn,
  ScriptedCluster,
  tagIn,
  type Fault,
} from '../../cluster/testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { everythingGoes, imageIn, listedIn, streamIn } from '../../cluster/testing/scriptedImages';
import { linearRegex } from '../../domain/filter/regex/linearRegex';
import type { RunAction } from '../../domain/model/action';
import { agePolicy } from '../../domain/policies/age';
import { PlanningEngine } from '../../engine/planningEngine';
import { Session } from '../session';
import { digestOf, SmallProject } from '../testing/smallProject';
import { Cleanup } from './cleanup';
import { SavedObjects } from './savedObjects';

/** Carries actions out, and keeps what they change. */
const savedBy = async (
  cluster: ScriptedCluster,
  actions: readonly RunAction[],
): Promise<SavedObjects> => {
  const saved = new SavedObjects();
  await execute(actions, {
    connection: new ScriptedConnection(cluster.answer),
    itemsToTrim: everythingGoes,
    listedIn,
    onWrite: (action, object) => saved.keep(action, object),
  }).done;
  return saved;
};

/** What goes wrong with the first write; afterwards nothing does. */
const firstWrite = (fault: Fault, meanwhile: () => void = () => undefined) => {
  let happened = false;
  return ({ method }: ApiRequest): Fault | null => {
    if (happened || method === 'GET') return null;
    happened = true;
    meanwhile();
    return fault;
  };
};

const digestsIn = (stream: unknown): unknown[] =>
  [...JSON.stringify(stream).matchAll(/"image":"(\w+)"/g)].map(([, digest]) => digest);

describe('a cleanup', () => {
  it('keeps what it deletes as it was just before: of a tag, the whole history', async () => {
    const project = new SmallProject();
    project.pods = { web: 'a' };
    const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
    const session = new Session('shop', { engine, stop: () => undefined }, project.connection);
    const { connection, reader } = session;
    const cleanup = new Cleanup(
      { kind: 'age', project: 'shop', engine, connection, refresh: reader.refresh },
      {
        options: { ...agePolicy.initial, protectInUse: false },
        choice: { tags: ['shop/app:v1'], workloads: { 'Pod/shop/web': 'delete' } },
      },
    );
    await cleanup.read();
    await cleanup.dryRun();
    const confirm = cleanup.state();
    expect(confirm).toMatchObject({ step: 'confirm', confirmation: { typed: { word: 'shop' } } });
    // Nobody reviewed this revision, and an undo has to bring it back all the same.
    project.tags = project.tags.map((tag) => ({ ...tag, earlier: 'de' }));
    await cleanup.execute({ ticked: [], typed: 'shop' });
    const report = cleanup.state();
    if (report.step !== 'report') throw new Error(report.step);
    const { saved } = report.started;
    expect(saved.of('shop/app:v1')).toMatchObject({
      metadata: { uid: 'uid-app' },
      status: {
        items: [{ image: digestOf('a') }, { image: digestOf('d') }, { image: digestOf('e') }],
      },
    });
    expect(saved.of('Pod/shop/web')).toMatchObject({
      kind: 'Pod',
      metadata: { name: 'web', uid: 'uid-web' },
      spec: { containers: [{ name: 'main' }] },
    });
    expect(saved.size).toBe(2);
    session.close();
  });
});

describe('what a run saves', () => {
  it('is each history, image and scale as it was', async () => {
    const cluster = new ScriptedCluster();
    const trim = streamIn(cluster.images, 'app', { v1: ['a', 'b'] }, [['v1', 'b']]);
    const image = imageIn(cluster.images, 'b', [trim]);
    const scale = deploymentIn(cluster, 'front', 3);
    const saved = await savedBy(cluster, [scale, trim, image]);
    expect(cluster.images.listed('app')).toEqual(['a']);
    expect(digestsIn(saved.of(trim.key))).toEqual(['a', 'b']);
    expect(saved.of(image.key)).toMatchObject({ metadata: { name: 'b', uid: 'uid-b' } });
    expect(saved.of(scale.key)).toMatchObject({ spec: { replicas: 3 } });
  });

  it('is still what was there before a write whose answer was lost', async () => {
    const histories = new ScriptedCluster();
    const trim = streamIn(histories.images, 'app', { v1: ['a', 'b'] }, [['v1', 'b']]);
    histories.fault = firstWrite(cut('after'));
    expect(digestsIn((await savedBy(histories, [trim])).of(trim.key))).toEqual(['a', 'b']);

    const workloads = new ScriptedCluster();
    const scale = deploymentIn(workloads, 'front', 3);
    workloads.fault = firstWrite(cut('after'));
    const saved = await savedBy(workloads, [scale]);
    expect(saved.of(scale.key)).toMatchObject({ spec: { replicas: 3 } });

    const tags = new ScriptedCluster();
    const tag = tagIn(tags, 'web', 'v1');
    tags.fault = firstWrite(cut('after'));
    expect((await savedBy(tags, [tag])).of(tag.key)).toMatchObject({
      status: { items: [{ generation: 1 }] },
    });
  });

  it('is the copy that the write was made for, where the first one met a conflict', async () => {
    const cluster = new ScriptedCluster();
    const trim = streamIn(cluster.images, 'app', { v1: ['a', 'b'] }, [['v1', 'b']]);
    cluster.fault = firstWrite({ when: 'before', error: refusal(409, 'Conflict') }, () =>
      cluster.images.change('app', { v1: ['c', 'a', 'b'] }),
    );
    const saved = await savedBy(cluster, [trim]);
    expect(cluster.images.listed('app')).toEqual(['c', 'a']);
    expect(digestsIn(saved.of(trim.key))).toEqual(['c', 'a', 'b']);
  });

  it('is nothing of what it left alone', async () => {
    const cluster = new ScriptedCluster();
    const gone = tagIn(cluster, 'web', 'gone');
    const moved = tagIn(cluster, 'web', 'moved');
    cluster.tags.delete(gone.key);
    cluster.tags.set(moved.key, { streamUid: 'uid-web', head: { digest: 'x', generation: 2 } });
    const idle = deploymentIn(cluster, 'idle', 0);
    const saved = await savedBy(cluster, [gone, moved, idle]);
    expect(cluster.effects).toEqual([]);
    expect(saved.size).toBe(0);
  });
});
