import { linearRegex } from '../domain/filter/regex/linearRegex';
import { agePolicy } from '../domain/policies/age';
import { apiNameOf, referrerKinds } from '../domain/snapshot/kinds/apiKinds';
import type { RowQuery } from '../domain/model/rowQuery';
import type { ListKind, ListOutcome, ReadScope } from '../domain/snapshot/lists';
import { PlanningEngine } from './planningEngine';

const scope: ReadScope = { project: 'shop', clusterWide: true, judged: ['shop'] };
const now = Date.parse('2026-06-01T00:00:00Z');
const old = '2026-01-01T00:00:00Z';
const whole: ListOutcome = { state: 'whole', count: 1, readAt: now, resourceVersion: '9' };
const query: RowQuery = {
  text: '',
  only: [],
  sort: 'name',
  descending: false,
  page: 1,
  perPage: 50,
};
const digest = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;

const bytes = (json: unknown): ArrayBuffer => {
  const { buffer } = new TextEncoder().encode(JSON.stringify(json));
  return buffer;
};

const streamObject = (head: string, resourceVersion = '5') => ({
  kind: 'ImageStream',
  metadata: { name: 'app', namespace: 'shop', uid: 'stream', resourceVersion },
  status: { tags: [{ tag: 'v1', items: [{ created: old, image: head, generation: 1 }] }] },
});

const podObject = (image: string, uid = 'pod', resourceVersion = '6') => ({
  kind: 'Pod',
  metadata: { name: `web-${uid}`, namespace: 'shop', uid, resourceVersion },
  spec: { containers: [{ name: 'main', image }] },
  status: { phase: 'Running' },
});

const list = (kind: ListKind, items: readonly object[]) =>
  bytes({ kind: `${apiNameOf(kind)}List`, metadata: { resourceVersion: '9' }, items });

const readAll = async (
  engine: PlanningEngine,
  objects: Partial<Record<ListKind, readonly object[]>>,
  upTo: 'finished' | 'unfinished' = 'finished',
): Promise<number> => {
  const read = await engine.startRead(scope);
  for (const kind of referrerKinds) {
    const key = { kind, namespace: null };
    await engine.startList(read, key);
    await engine.addPage(read, key, list(kind, objects[kind] ?? []));
    if (upTo === 'finished') await engine.endList(read, key, whole);
  }
  if (upTo === 'finished') await engine.finishRead(read);
  return read;
};

const verdict = async (engine: PlanningEngine): Promise<string | undefined> => {
  await engine.plan('age', agePolicy.initial, now);
  const [stale, kept] = await Promise.all([
    engine.rows('age', 'staleImages', query),
    engine.rows('age', 'recentImages', query),
  ]);
  return [...stale.rows, ...kept.rows][0]?.verdict;
};

const start = () => new PlanningEngine(async () => linearRegex);

/** The layers of a stream, by image. */
const layersOf = (images: Readonly<Record<string, object>>): ArrayBuffer =>
  bytes({ kind: 'ImageStreamLayers', metadata: {}, images });

describe('the engine', () => {
  it('plans from pages of bytes', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    expect(await verdict(engine)).toBe('unused');
  });

  it('calls nothing unused while the first read is under way', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] }, 'unfinished');
    expect(await verdict(engine)).toBe('unknown');
  });

  it('calls no project unreadable whose lists are not begun while the first read is under way', async () => {
    const engine = start();
    const read = await engine.startRead({ project: 'shop', clusterWide: false, judged: ['shop'] });
    const key = { kind: 'ImageStream' as const, namespace: 'shop' };
    await engine.startList(read, key);
    await engine.addPage(read, key, list('ImageStream', [streamObject(digest)]));
    const rights = { state: 'known' as const, everyProject: false, projects: ['billing'] };
    await engine.setPullRights(read, 'shop', rights);
    const codes = async () => {
      await engine.plan('age', agePolicy.initial, now);
      return (await engine.detail('age', 'tag', 'shop/app:v1'))?.reasons.map(({ code }) => code);
    };
    expect(await codes()).not.toContain('projectNotReadable');
    await engine.finishRead(read);
    expect(await codes()).toContain('projectNotReadable');
  });

  it('keeps serving the last whole read while the next comes in, and drops it when that fails', async () => {
    const engine = start();
    await readAll(engine, {
      ImageStream: [streamObject(digest)],
      Pod: [podObject(`r/shop/app@${digest}`)],
    });
    const read = await readAll(engine, { ImageStream: [streamObject(digest)] }, 'unfinished');
    expect(await verdict(engine)).toBe('inUse');
    await engine.dropRead(read);
    expect(await verdict(engine)).toBe('inUse');
  });

  it('counts an object that appears at once, and forgets it only by a later complete read', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    await engine.addObject('Pod', bytes(podObject(`r.example/shop/app@${digest}`)));
    expect(await verdict(engine)).toBe('inUse');
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    expect(await verdict(engine)).toBe('unused');
  });

  it('counts what changed of a list that was read again, and nothing else of it', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    await engine.addImage(layersOf({ [digest]: { layers: [], config: null } }));
    const pods = list('Pod', [
      podObject(`r/shop/app@${other}`, 'other'),
      podObject(`r/shop/app@${digest}`, 'new'),
    ]);
    const key = { kind: 'Pod', namespace: 'shop' } as const;
    expect(await engine.addObjects(key, pods.slice(0), ['other'])).toMatchObject({
      ok: true,
      facts: { items: 2 },
    });
    expect(await verdict(engine)).toBe('unused');
    await engine.addObjects(key, pods, ['new']);
    expect(await verdict(engine)).toBe('inUse');
  });

  it('calls nothing unused after a change that could not be read, until everything was read anew', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    await engine.markNotWhole('Pod', 'pods is forbidden');
    expect(await verdict(engine)).toBe('unknown');
    expect((await engine.listStates()).find(({ list: { kind } }) => kind === 'Pod')).toMatchObject({
      outcome: { state: 'failed', message: 'pods is forbidden' },
    });
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    expect(await verdict(engine)).toBe('unused');
  });

  it('goes on missing a change that came while everything was read anew', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    const read = await readAll(engine, { ImageStream: [streamObject(digest)] }, 'unfinished');
    await engine.markNotWhole('Pod', 'pods is forbidden');
    for (const kind of referrerKinds) await engine.endList(read, { kind, namespace: null }, whole);
    await engine.finishRead(read);
    expect(await verdict(engine)).toBe('unknown');
  });

  it('adds the references of a changed object to those it had', async () => {
    const engine = start();
    const uses = podObject(`r.example/shop/app@${digest}`);
    await readAll(engine, { ImageStream: [streamObject(digest)], Pod: [uses] });
    await engine.addObject('Pod', bytes(podObject('r.example/shop/app@' + other, 'pod', '7')));
    expect(await verdict(engine)).toBe('inUse');
  });

  it('tells what a live list shows that was not read, each state once', async () => {
    const engine = start();
    await readAll(engine, { Pod: [podObject('r/shop/app:v1')] });
    const shown = [
      { uid: 'pod', resourceVersion: '6' },
      { uid: 'new', resourceVersion: '8' },
      { uid: 'pod', resourceVersion: '12' },
    ];
    expect(await engine.changedSince('Pod', shown)).toEqual([1, 2]);
    expect(await engine.changedSince('Pod', shown)).toEqual([]);
  });

  it('refuses bytes that are no list of that kind, so that the list is not taken for whole', async () => {
    const engine = start();
    const read = await engine.startRead(scope);
    const key = { kind: 'Pod' as const, namespace: null };
    await engine.startList(read, key);
    expect(await engine.addPage(read, key, bytes({ kind: 'Status' }))).toMatchObject({
      ok: false,
      why: 'invalidAnswer',
      message: expect.stringContaining('PodList') as unknown,
    });
    const half = new TextEncoder().encode('{"kind":"PodLi').buffer;
    expect(await engine.addPage(read, key, half)).toMatchObject({ why: 'invalidAnswer' });
  });

  it('keeps the last plan when the policy has problems, and names them', async () => {
    const engine = start();
    await readAll(engine, { ImageStream: [streamObject(digest)] });
    await engine.plan('age', agePolicy.initial, now);
    const result = await engine.plan('age', { ...agePolicy.initial, tags: '/(/' }, now);
    expect(result).toMatchObject({ ok: false, problems: [{ field: 'tags', code: 'badRegex' }] });
    expect((await engine.rows('age', 'staleImages', query)).all).toBe(1);
  });

  describe('that was told of an image that its object is gone', () => {
    const kind = async (engine: PlanningEngine) => {
      await engine.plan('age', agePolicy.initial, now);
      return (await engine.detail('age', 'tag', 'shop/app:v1'))?.row.kind;
    };
    const told = async () => {
      const engine = start();
      await readAll(engine, { ImageStream: [streamObject(digest)] });
      await engine.addImage(layersOf({ [digest]: { imageMissing: true } }));
      expect(await kind(engine)).toBe('imagePruned');
      return engine;
    };

    it('forgets it with the next complete read, since the image may be pushed again', async () => {
      const engine = await told();
      await readAll(engine, { ImageStream: [streamObject(digest)] }, 'unfinished');
      expect(await kind(engine)).toBe('imagePruned');
      await readAll(engine, { ImageStream: [streamObject(digest)] });
      expect(await kind(engine)).toBe('image');
    });

    it('keeps what it was told while a complete read was under way', async () => {
      const engine = await told();
      const read = await readAll(engine, { ImageStream: [streamObject(digest)] }, 'unfinished');
      await engine.addMissingImage(digest);
      for (const of of referrerKinds)
        await engine.endList(read, { kind: of, namespace: null }, whole);
      await engine.finishRead(read);
      expect(await kind(engine)).toBe('imagePruned');
    });

    it('forgets it when a stream that has the image changes, or the image is read', async () => {
      const changed = await told();
      await changed.addObject('ImageStream', bytes(streamObject(digest, '7')));
      expect(await kind(changed)).toBe('image');
      const read = await told();
      await read.addImage(layersOf({ [digest]: { layers: [], config: null } }));
      expect(await kind(read)).toBe('image');
    });
  });

  it('learns from the layers of a stream which index a running child belongs to', async () => {
    const engine = start();
    const pod = podObject('r.example/shop/app:gone');
    const status = {
      phase: 'Running',
      containerStatuses: [{ name: 'main', imageID: `r.example/shop/app@${other}` }],
    };
    await readAll(engine, { ImageStream: [streamObject(digest)], Pod: [{ ...pod, status }] });
    expect(await verdict(engine)).toBe('unknown');
    await engine.addImage(
      layersOf({ [digest]: { manifests: [other] }, [other]: { layers: [], config: null } }),
    );
    expect(await verdict(engine)).toBe('inUse');
  });

  it('does not take for known an image that came after the layers of its stream were read', async () => {
    const engine = start();
    const pod = podObject(`r.example/elsewhere/x@${other}`);
    await readAll(engine, { ImageStream: [streamObject(digest)], Pod: [pod] });
    await engine.addImage(layersOf({ [digest]: { layers: [], config: null } }));
    expect(await verdict(engine)).toBe('unused');
    const fresh = `sha256:${'c'.repeat(64)}`;
    await engine.addObject('ImageStream', bytes(streamObject(fresh, '7')));
    expect(await verdict(engine)).toBe('unknown');
    expect(await engine.plan('age', agePolicy.initial, now)).toMatchObject({
      summary: { needs: { layers: [{ stream: 'shop/app' }] } },
    });
  });
});
