import { linearRegex } from '../domain/filter/regex/linearRegex';
import { apiNameOf, listKinds } from '../domain/snapshot/kinds/apiKinds';
import type { RowQuery } from '../domain/model/rowQuery';
import { initialPrune } from '../domain/policies/oc/options/pruneOptions';
import type { PruneOptions } from '../domain/policies/oc/options/pruneFields';
import type { ListKind, ListOutcome } from '../domain/snapshot/lists';
import { PlanningEngine } from './planningEngine';

const now = Date.parse('2026-06-01T00:00:00Z');
const old = '2026-01-01T00:00:00Z';
const whole: ListOutcome = { state: 'whole', count: 1, readAt: now, resourceVersion: '9' };
const [a, b] = ['a', 'b'].map((mark) => `sha256:${mark.repeat(64)}`) as [string, string];
const one: PruneOptions = { ...initialPrune, keepTagRevisions: '1' };
const query: RowQuery = {
  text: '',
  only: [],
  sort: 'name',
  descending: false,
  page: 1,
  perPage: 50,
};

const bytes = (json: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(json)).buffer;

const streamObject = (...images: readonly string[]) => ({
  kind: 'ImageStream',
  metadata: { name: 'app', namespace: 'shop', uid: 'stream', creationTimestamp: old },
  status: {
    tags: [
      {
        tag: 'v1',
        items: images.map((image, at) => ({ created: old, image, generation: images.length - at })),
      },
    ],
  },
});

const imageObject = (name: string) => ({
  kind: 'Image',
  metadata: { name, creationTimestamp: old },
  dockerImageMetadata: { Id: '', Size: 1 },
  dockerImageLayers: [{ name: `layer of ${name}`, size: 1 }],
});

const podObject = (image: string) => ({
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'billing', uid: 'pod', resourceVersion: '6' },
  spec: { containers: [{ name: 'main', image }] },
  status: { phase: 'Running' },
});

/** An engine after a complete read of a cluster admin. */
const readEngine = async (
  objects: Partial<Record<ListKind, readonly object[]>>,
  without: readonly ListKind[] = [],
): Promise<PlanningEngine> => {
  const engine = new PlanningEngine(async () => linearRegex);
  const read = await engine.startRead({ project: null, clusterWide: true, judged: [] });
  for (const kind of listKinds) {
    if (without.includes(kind)) continue;
    const key = { kind, namespace: null };
    const items = objects[kind] ?? [];
    await engine.startList(read, key);
    await engine.addPage(read, key, bytes({ kind: `${apiNameOf(kind)}List`, metadata: {}, items }));
    await engine.endList(read, key, whole);
  }
  await engine.finishRead(read);
  return engine;
};

const shop = { ImageStream: [streamObject(a, b)], Image: [imageObject(a), imageObject(b)] };

describe('a prune in the engine', () => {
  it('is planned from pages of bytes, and its rows can be asked for', async () => {
    const engine = await readEngine(shop);
    const result = await engine.plan('oc', one, now);
    expect(result).toMatchObject({
      ok: true,
      summary: { blocks: [], stats: { items: 1, images: 1, streams: 1 } },
    });
    const { rows } = await engine.rows('oc', 'historyToTrim', query);
    expect(rows).toMatchObject([{ key: 'shop/app:v1', removed: 1, items: 2 }]);
    expect((await engine.rows('oc', 'imagesToDelete', query)).rows).toMatchObject([{ digest: b }]);
    expect((await engine.detail('oc', 'image', b))?.positions).toMatchObject([
      { position: 2, of: 2 },
    ]);
    expect((await engine.detail('oc', 'history', 'shop/app:v1'))?.items).toHaveLength(2);
  });

  it('is decided anew when an object appears, without reading everything again', async () => {
    const engine = await readEngine(shop);
    await engine.addObject('Pod', bytes(podObject(`r.example/shop/app@${b}`)));
    expect(await engine.plan('oc', one, now)).toMatchObject({
      summary: { stats: { items: 0, images: 0 } },
    });
  });

  it('decides nothing while the list of images is missing', async () => {
    const engine = await readEngine(shop, ['Image']);
    expect(await engine.plan('oc', one, now)).toMatchObject({
      ok: true,
      summary: { blocks: [{ why: 'imagesNotReadable' }], stats: { items: 0, images: 0 } },
    });
    expect(await engine.review('oc', null)).toEqual({ ok: false, why: 'stopped' });
  });

  it('may not be carried out while a list is missing', async () => {
    const engine = await readEngine(shop, ['CronJob']);
    expect(await engine.plan('oc', one, now)).toMatchObject({
      summary: { blocks: [{ why: 'listsNotWhole' }] },
    });
  });

  it('keeps the last plan when its options have problems, and names them', async () => {
    const engine = await readEngine(shop);
    await engine.plan('oc', one, now);
    const result = await engine.plan('oc', { ...one, keepTagRevisions: '-1' }, now);
    expect(result).toEqual({
      ok: false,
      why: 'options',
      problems: [
        {
          field: 'keepTagRevisions',
          message: '--keep-tag-revisions must be greater than or equal to 0',
        },
      ],
    });
    expect((await engine.rows('oc', 'historyToTrim', query)).all).toBe(1);
  });

  it('says of a fresh copy of a stream what may go from it', async () => {
    const engine = await readEngine(shop);
    await engine.plan('oc', one, now);
    const copy = bytes(streamObject(a, a, b));
    expect(await engine.itemsToTrim('oc', copy)).toMatchObject([
      { tag: 'v1', digest: a, generation: 2 },
      { tag: 'v1', digest: b, generation: 1 },
    ]);
  });

  it('says nothing before anything was read', async () => {
    const engine = new PlanningEngine(async () => linearRegex);
    expect(await engine.plan('oc', one, now)).toEqual({ ok: false, why: 'nothingRead' });
    expect((await engine.rows('oc', 'imagesKept', query)).rows).toEqual([]);
    expect(await engine.detail('oc', 'image', a)).toBeNull();
  });
});
