import type { ShownObject } from '../../../src/cluster/live/signalIntake';
import { SignalIntake } from '../../../src/cluster/live/signalIntake';
import { agePolicy } from '../../../src/domain/policies/age';
import { initialPruneOf } from '../../../src/domain/policies/oc/options/pruneOptions';
import type { PolicyKind } from '../../../src/domain/policies/options';
import type { Cleanup } from '../../../src/workflow/cleanup/cleanup';
import type { Wanted } from '../../../src/workflow/cleanup/reviewing';
import { servedForEach } from '../recordings/servedForEach';
import type { KubeObject } from '../store/object';
import { contentsOf, takenAwayBy, without } from './testing/contents';
import { Workbench } from './testing/workbench';

const START = Date.parse('2026-11-21T08:00:00Z');
const PODS = '/api/v1/namespaces/catalog/pods';
const STREAMS = '/apis/image.openshift.io/v1/namespaces/catalog/imagestreams';
const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';

/** The server's time, which a test moves on. */
let time = START;
const now = () => new Date(time);
const minutesGoBy = (minutes: number): void => {
  time += minutes * 60_000;
};

const served = servedForEach({ now });
const benches: Workbench[] = [];
beforeEach(() => {
  time = START;
});
afterEach(() => {
  for (const { session } of benches.splice(0)) session.close();
});

/** Two tags of `catalog/spikes` that nothing uses. */
const byAge: Wanted<'age'> = {
  options: agePolicy.initial,
  choice: { tags: ['catalog/spikes:try-1', 'catalog/spikes:try-2'], workloads: {} },
};

const byRevisions: Wanted<'oc'> = {
  options: { ...initialPruneOf('oc'), ignoreInvalidRefs: true },
  choice: null,
};

/** A cleanup of the first person, rehearsed and about to be confirmed. */
const openConfirmation = async <K extends PolicyKind>(kind: K, wanted: Wanted<K>) => {
  const bench = new Workbench({ url: served.url, user: 'admin', project: null, now });
  benches.push(bench);
  const led = bench.lead(kind, wanted);
  await led.cleanup.read();
  expect(led.at('review').reviewed.review.actions.length).toBeGreaterThan(1);
  await led.cleanup.dryRun();
  led.at('confirm');
  return { ...led, bench, runs: bench.runs };
};

/** The second person starts a pod with an image of the cluster. */
const startPod = async (image: string): Promise<void> => {
  const { status } = await served.ask(PODS, {
    method: 'POST',
    user: 'padmin',
    body: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'late', namespace: 'catalog' },
      spec: { containers: [{ name: 'main', image }] },
      status: { phase: 'Running' },
    },
  });
  expect(status).toBe(201);
};

/** Shows the first person's session the pods that there are, as a watch would. */
const showPods = async ({ session }: Workbench): Promise<void> => {
  const { items } = (await served.ask(PODS)).body as { items: KubeObject[] };
  const shown = items.map(({ metadata }): ShownObject => ({
    name: metadata.name,
    namespace: metadata.namespace ?? '',
    uid: metadata.uid,
    resourceVersion: metadata.resourceVersion,
  }));
  let taken = 0;
  await new Promise<void>((resolve) => {
    const signals = new SignalIntake(session.engine, session.connection, null, (change) => {
      taken += change.taken;
      signals.close();
      resolve();
    });
    signals.offer('Pod', shown);
  });
  expect(taken).toBe(1);
};

const spike = `${REGISTRY}/catalog/spikes:try-1`;

describe('a second person starts a pod with a tag that is about to be deleted', () => {
  it('which a signal tells of: the review is shown again, and nothing is deleted', async () => {
    const { at, bench, confirm, runs } = await openConfirmation('age', byAge);
    await startPod(spike);
    await showPods(bench);
    const untouched = served.cluster.dump();
    await confirm();
    const { changed, reviewed } = at('review');
    expect(changed).toBe(true);
    expect(reviewed.review.dropped).toMatchObject([
      { key: 'catalog/spikes:try-1', why: 'noLongerStale', reason: { code: 'inUse' } },
    ]);
    expect(reviewed.review.actions.map(({ key }) => key)).toEqual(['catalog/spikes:try-2']);
    expect(runs).toEqual([]);
    expect(served.cluster.dump()).toBe(untouched);
  });

  it('and what is left of the review can be confirmed and carried out', async () => {
    const { at, bench, cleanup, confirm } = await openConfirmation('age', byAge);
    await startPod(spike);
    await showPods(bench);
    await confirm();
    const { actions } = at('review').reviewed.review;
    expect(actions.map(({ key }) => key)).toEqual(['catalog/spikes:try-2']);
    const before = await contentsOf(served);
    await cleanup.dryRun();
    await confirm();
    at('report');
    expect(without(before, await contentsOf(served))).toEqual(takenAwayBy(before, actions).sort());
  });

  it('which no signal tells of: after five minutes everything is read again', async () => {
    const { at, confirm, runs } = await openConfirmation('age', byAge);
    await startPod(spike);
    minutesGoBy(6);
    const untouched = served.cluster.dump();
    await confirm();
    expect(at('review')).toMatchObject({
      changed: true,
      reviewed: { review: { dropped: [{ key: 'catalog/spikes:try-1', why: 'noLongerStale' }] } },
    });
    expect(runs).toEqual([]);
    expect(served.cluster.dump()).toBe(untouched);
  });

  it('while an image is about to be pruned: after five minutes everything is read again', async () => {
    const { at, confirm, runs } = await openConfirmation('oc', byRevisions);
    const { actions } = at('confirm').reviewed.review;
    const trimmed = actions.flatMap((action) =>
      action.type === 'trimHistory' && action.key === 'ImageStream/catalog/nightlies'
        ? action.items
        : [],
    );
    await startPod(`${REGISTRY}/catalog/nightlies@${trimmed[0]?.digest}`);
    minutesGoBy(6);
    const untouched = served.cluster.dump();
    await confirm();
    const { changed, reviewed } = at('review');
    expect(changed).toBe(true);
    expect(reviewed.review.actions.map(({ key }) => key)).not.toContain(
      `Image/${trimmed[0]?.digest}`,
    );
    expect(runs).toEqual([]);
    expect(served.cluster.dump()).toBe(untouched);
  });
});

it('a cleanup that waited for long is carried out where nothing changed', async () => {
  const { at, confirm } = await openConfirmation('age', byAge);
  minutesGoBy(60);
  const before = await contentsOf(served);
  await confirm();
  expect(at('report').started.run.state().counts).toEqual({ deleted: 2 });
  const { actions } = at('report').started.reviewed.review;
  expect(without(before, await contentsOf(served))).toEqual(takenAwayBy(before, actions).sort());
});

it('a tag that moved after the dry run is left alone by the run', async () => {
  const { at, confirm } = await openConfirmation('age', byAge);
  const path = `${STREAMS.replace('imagestreams', 'imagestreamtags')}/spikes:try-1`;
  const { items = [] } = (
    (await served.ask(`${STREAMS}/spikes`)).body as {
      status: { tags: { tag: string; items: { image: string }[] }[] };
    }
  ).status.tags.find(({ tag }) => tag === 'main') ?? { items: [] };
  const { status } = await served.ask(path, {
    method: 'PUT',
    body: {
      apiVersion: 'image.openshift.io/v1',
      kind: 'ImageStreamTag',
      metadata: { name: 'spikes:try-1', namespace: 'catalog' },
      tag: { from: { kind: 'ImageStreamImage', name: `spikes@${items[0]?.image}` } },
    },
  });
  expect(status).toBeLessThan(300);
  await confirm();
  const { run, saved } = at('report').started;
  expect(run.state().counts).toEqual({ changed: 1, deleted: 1 });
  expect(saved.of('catalog/spikes:try-1')).toBeUndefined();
  expect((await contentsOf(served)).has('spec catalog/spikes:try-1')).toBe(true);
});

describe('a cleanup that is closed after it was confirmed', () => {
  /** Confirms, and does something else at the nth request of the look that comes before the run. */
  const confirmAnd = async (
    nth: number,
    act: (cleanup: Cleanup<'age'>) => Promise<void>,
  ): Promise<void> => {
    const { bench, cleanup, confirm, runs } = await openConfirmation('age', byAge);
    minutesGoBy(6);
    const untouched = served.cluster.dump();
    let sent = 0;
    const acted: Promise<void>[] = [];
    bench.onRequest = () => {
      sent += 1;
      if (sent === nth) acted.push(act(cleanup));
    };
    await confirm();
    await Promise.all(acted);
    // Time enough for a run, which would begin by now.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toBeGreaterThanOrEqual(nth);
    expect(runs).toEqual([]);
    expect(served.cluster.dump()).toBe(untouched);
  };

  it.each([1, 4, 10, 20])('never begins its run: closed at request %d', (nth) =>
    confirmAnd(nth, async (cleanup) => cleanup.close()),
  );

  it.each([1, 4, 10, 20])('never begins its run: read again at request %d', (nth) =>
    confirmAnd(nth, (cleanup) => cleanup.read()),
  );
});
