import type { TFunction } from 'i18next';
import { nothingConfirmed } from '../../../src/domain/model/confirmation';
import { agePolicy } from '../../../src/domain/policies/age';
import { initialPruneOf } from '../../../src/domain/policies/oc/options/pruneOptions';
import type { PruneOptions } from '../../../src/domain/policies/oc/options/pruneFields';
import type { PolicyKind } from '../../../src/domain/policies/options';
import { reportToJson } from '../../../src/domain/report';
import type { TagRow } from '../../../src/domain/tags/rows/tagRows';
import { NotConfirmedError } from '../../../src/workflow/cleanup/cleanupState';
import { Planner } from '../../../src/workflow/planning/planner';
import { englishTexts } from '../../../src/words/testing/english';
import { servedForEach } from '../recordings/servedForEach';
import type { KubeObject } from '../store/object';
import { contentsOf, objectsOf, takenAwayBy, without } from './testing/contents';
import { reportOf } from './testing/reportOf';
import { Workbench, type Led } from './testing/workbench';

const now = () => new Date('2026-11-21T08:00:00Z');

const served = servedForEach({ now });

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const benches: Workbench[] = [];
afterEach(() => {
  for (const { session } of benches.splice(0)) session.close();
});

const benchOf = (user: string, project: string | null): Workbench => {
  const bench = new Workbench({ url: served.url, user, project, now });
  benches.push(bench);
  return bench;
};

/** Keys of stale tags that the user picks, as a plan of all that was read shows them. */
const staleTags = async (
  { session }: Workbench,
  options: Partial<typeof agePolicy.initial>,
  picks: (row: TagRow) => boolean,
): Promise<readonly string[]> => {
  const { reader, engine, connection } = session;
  await reader.refresh();
  const planner = new Planner('age', engine, connection.clock);
  const planned = new Promise<void>((resolve) => void planner.subscribe(resolve));
  planner.ask({ ...agePolicy.initial, ...options }, reader.state().version);
  await planned;
  const query = { text: '', only: [], sort: 'name', descending: false, page: 1, perPage: 1000 };
  const { rows } = await engine.rows('age', 'staleImages', query);
  return rows.filter(picks).map(({ key }) => key);
};

/** The version of a tag is its stream's, which rises with each tag that is deleted before. */
const withoutVersion = (object: unknown): unknown => {
  const { metadata, ...rest } = object as KubeObject;
  const { resourceVersion: _version, generation: _generation, ...lasting } = metadata;
  return { metadata: lasting, ...rest };
};

/**
 * Leads a cleanup from the first read to its report: nothing changes before it is confirmed, then
 * exactly what was reviewed is gone, and all of that is saved and reported.
 */
const seeThrough = async <K extends PolicyKind>(
  { runs }: Workbench,
  { cleanup, at, confirm }: Led<K>,
) => {
  const [before, untouched] = [await contentsOf(served), served.cluster.dump()];
  if (cleanup.state().step === 'reading') await cleanup.read();
  const { actions, acts } = at('review').reviewed.review;
  const objects = await objectsOf(served, actions);
  await cleanup.dryRun();
  expect(at('confirm').dryRun.counts).toEqual({ wouldSucceed: actions.length });

  await expect(cleanup.execute(nothingConfirmed)).rejects.toBeInstanceOf(NotConfirmedError);
  at('confirm');
  expect(runs).toEqual([]);
  expect(served.cluster.dump()).toBe(untouched);

  const { confirmation } = at('confirm');
  await confirm();
  const { started } = at('report');
  expect(runs).toEqual([started]);
  const { results, counts } = started.run.state();
  expect(results.map(({ action }) => action.key).sort()).toEqual(
    actions.map(({ key }) => key).sort(),
  );

  const after = await contentsOf(served);
  expect(without(before, after)).toEqual(takenAwayBy(before, actions).sort());
  expect(without(after, before)).toEqual([]);

  expect(started.saved.size).toBe(actions.length);
  for (const { key } of actions) {
    expect(withoutVersion(started.saved.of(key))).toEqual(withoutVersion(objects.get(key)));
  }

  const report: unknown = JSON.parse(reportToJson(reportOf(started, t)));
  return { actions, acts: acts.map(({ act }) => act), confirmation, counts, report };
};

describe('by age, without a page', () => {
  it('a cluster admin deletes what was reviewed, in use and last tags included', async () => {
    const bench = benchOf('admin', null);
    const options = { ...agePolicy.initial, protectInUse: false };
    const picked = new Set(['catalog/suppliers:v1.4.1', 'payments/ledger:v1.4.1']);
    const tags = await staleTags(
      bench,
      options,
      ({ key, stream }) => stream === 'terminals' || picked.has(key),
    );
    expect(tags.length).toBeGreaterThan(10);
    const led = bench.lead('age', { options, choice: { tags, workloads: {} } });
    const { actions, acts, confirmation, counts, report } = await seeThrough(bench, led);
    expect(actions.map(({ key }) => key)).toEqual(tags);
    expect([...acts].sort()).toEqual(['inUse', 'lastTag', 'rollback']);
    expect(confirmation).toMatchObject({
      typed: {
        word: String(tags.length),
        acts: [
          { act: 'inUse', of: ['payments/ledger:v1.4.1'] },
          { act: 'lastTag', of: ['payments/terminals'] },
        ],
      },
      ticks: [{ act: 'rollback', of: ['catalog/suppliers:v1.4.1'] }],
    });
    expect(counts).toEqual({ deleted: tags.length });
    expect(report).toMatchObject({
      format: 'image-cleanup-report/v1',
      user: 'admin',
      project: null,
      startedAt: '2026-11-21T08:00:00Z',
      counts: { deleted: tags.length, failed: 0, notAttempted: 0 },
      objects: tags.map((key) => ({
        action: 'deleteTag',
        key,
        outcomeInWords: 'Deleted.',
        was: { digest: expect.stringMatching(/^sha256:/) as string },
      })),
    });
  });

  it('a cluster admin deletes a pod first that was chosen to go', async () => {
    const bench = benchOf('admin', 'shop');
    const options = { ...agePolicy.initial, protectInUse: false };
    const tags = await staleTags(bench, options, ({ key }) => key === 'shop/tools:debug');
    const pod = 'Pod/shop/one-off';
    const query = { text: '', only: [], sort: 'name', descending: false, page: 1, perPage: 1000 };
    const { rows } = await bench.session.engine.rows('age', 'podsToDelete', query);
    const using = rows.find(({ key }) => key === pod)?.tags ?? [];
    expect(using).toEqual(['shop/batch:20261019']);
    const choice = { tags: [...tags, ...using], workloads: { [pod]: 'delete' } } as const;
    const led = bench.lead('age', { options, choice });
    const { actions, confirmation, counts } = await seeThrough(bench, led);
    expect(actions.map(({ key }) => key)).toEqual([pod, ...using, 'shop/tools:debug']);
    expect(confirmation.typed?.word).toBe('shop');
    expect(counts).toEqual({ deleted: 3 });
  });

  it('a developer deletes from one project what others may use, after saying so', async () => {
    const bench = benchOf('dev', 'shop');
    const tags = await staleTags(bench, {}, ({ stream }) => stream === 'assets');
    expect(tags.length).toBeGreaterThan(2);
    const choice = { tags, workloads: {} };
    const led = bench.lead('age', { options: agePolicy.initial, choice });
    const { acts, counts, report } = await seeThrough(bench, led);
    expect(acts).toEqual(['unusedHere']);
    expect(counts).toEqual({ deleted: tags.length });
    expect(report).toMatchObject({ user: 'dev', project: 'shop' });
  });

  it('a viewer is refused in the dry run, and the run leaves everything alone', async () => {
    const bench = benchOf('viewer', 'shop');
    const tags = await staleTags(bench, {}, ({ stream }) => stream === 'assets');
    const untouched = served.cluster.dump();
    const choice = { tags, workloads: {} };
    const led = bench.lead('age', { options: agePolicy.initial, choice });
    await led.cleanup.read();
    await led.cleanup.dryRun();
    const { confirmation, dryRun } = led.at('confirm');
    expect(dryRun.counts).toEqual({ notPermitted: tags.length });
    expect(confirmation).toEqual({ typed: null, ticks: [] });
    await led.cleanup.execute(nothingConfirmed);
    const { saved, run } = led.at('report').started;
    expect(run.state().counts).toEqual({ notAttempted: tags.length });
    expect(saved.size).toBe(0);
    expect(served.cluster.dump()).toBe(untouched);
  });
});

describe.each(['oc', 'size'] as const)('by the policy %s, without a page', (kind) => {
  const options: PruneOptions = {
    ...initialPruneOf(kind),
    ignoreInvalidRefs: true,
    protections: false,
  };

  it('a cluster admin trims and deletes what was reviewed, less what was taken out', async () => {
    const bench = benchOf('admin', null);
    const led = bench.lead(kind, { options, choice: null });
    await led.cleanup.read();
    const whole = led.at('review').reviewed.review;
    const [leftOut = ''] = whole.streams.map(({ key }) => key);
    await led.cleanup.revise({ options: { ...options, leftOut: [leftOut] } });
    const reviewed = led.at('review').reviewed.review;
    expect(reviewed.streams).toHaveLength(whole.streams.length - 1);

    const { actions, acts, confirmation, counts, report } = await seeThrough(bench, led);
    expect(acts).toContain('unprotected');
    expect(confirmation.typed?.word).toBe(String(actions.length));
    const images = actions.filter(({ type }) => type === 'deleteImage').length;
    expect(images).toBeGreaterThan(10);
    expect(counts).toEqual({ trimmed: reviewed.streams.length, deleted: images });
    expect(actions.map(({ key }) => key)).not.toContain(`ImageStream/${leftOut}`);
    expect(report).toMatchObject({
      user: 'admin',
      project: null,
      counts: { trimmed: reviewed.streams.length, deleted: images },
      invalidReferences: [{ name: expect.stringMatching(/^typo/) as string }, {}],
    });
  });

  it('a prune that invalid references stop has no review, and changes nothing', async () => {
    const untouched = served.cluster.dump();
    const bench = benchOf('admin', null);
    const led = bench.lead(kind, { options: initialPruneOf(kind), choice: null });
    await led.cleanup.read();
    expect(led.at('failed').failure).toEqual({ why: 'stopped' });
    expect(served.cluster.dump()).toBe(untouched);
  });
});

it('all of this loads no page: no React, no console, no visual parts', () => {
  const loaded = Reflect.ownKeys(require.cache).map(String);
  expect(loaded.filter((path) => path.endsWith('src/workflow/cleanup/cleanup.ts'))).toHaveLength(1);
  expect(
    loaded.filter((path) =>
      /\/node_modules\/(react(-[^/]+)?|@(patternfly|openshift-console|openshift))\/|\/src\/(pages|ui|console)\//.test(
        path,
      ),
    ),
  ).toEqual([]);
});
