import fc from 'fast-check';
import { servedForEach } from '../recordings/servedForEach';
import { readContinuation, writeContinuation } from '../store/continuation';
import type { KubeObject } from '../store/object';

const PODS = '/api/v1/namespaces/shop/pods';
const CONFIG_MAPS = '/api/v1/namespaces/shop/configmaps';
const DEPLOYMENT = '/apis/apps/v1/namespaces/shop/deployments/checkout';

interface List {
  metadata: { resourceVersion: string; continue?: string; remainingItemCount?: number };
  items: KubeObject[];
}

describe('a continue token', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (revision, start) => {
        expect(readContinuation(writeContinuation({ revision, start }))).toEqual({
          revision,
          start,
        });
      }),
    );
  });
});

describe('objects of the cluster', () => {
  const served = servedForEach({ now: () => new Date('2026-11-21T08:00:00Z') });

  const page = async (query: string): Promise<List> =>
    (await served.ask(`${PODS}?${query}`, { user: 'dev' })).body as List;

  it('come in pages that hold each of them once, though some are deleted meanwhile', async () => {
    const whole = await page('');
    const seen: string[] = [];
    let token = '';
    do {
      const { metadata, items } = await page(`limit=20&continue=${token}`);
      const left = whole.items.length - seen.length - items.length;
      if (seen.length === 0) expect(metadata.remainingItemCount).toBe(left);
      expect(metadata.resourceVersion).toBe(whole.metadata.resourceVersion);
      seen.push(...items.map(({ metadata: { name } }) => name));
      token = metadata.continue ?? '';
      const first = items.find(({ metadata: { name } }) => name.startsWith('one-off'));
      if (first) await served.ask(`${PODS}/${first.metadata.name}`, { method: 'DELETE' });
    } while (token);
    const all = whole.items.map(({ metadata: { name } }) => name);
    expect(seen.filter((name) => !name.startsWith('one-off'))).toEqual(
      all.filter((name) => !name.startsWith('one-off')),
    );
  });

  it('can be selected by label, by name and by phase', async () => {
    const pods = async (query: string) =>
      (await page(query)).items.map(({ metadata: { name } }) => name);
    expect(await pods('labelSelector=app%20in%20(checkout,nothing),!gone')).toHaveLength(8);
    expect(await pods('fieldSelector=metadata.name%3Done-off')).toEqual(['one-off']);
    expect(await pods('fieldSelector=status.phase%3DUnknown')).toEqual(['forklift-lost-node']);
    const { status } = await served.ask(`${PODS}?fieldSelector=spec.colour%3Dred`);
    expect(status).toBe(400);
  });

  it('are made, changed, patched and deleted', async () => {
    const made = await served.ask(CONFIG_MAPS, {
      method: 'POST',
      user: 'dev',
      body: { metadata: { name: 'settings' }, data: { a: '1' } },
    });
    expect(made.status).toBe(201);
    const again = await served.ask(CONFIG_MAPS, {
      method: 'POST',
      body: { metadata: { name: 'settings' } },
    });
    expect(again.body).toMatchObject({ code: 409, reason: 'AlreadyExists' });
    const patched = await served.ask(`${CONFIG_MAPS}/settings`, {
      method: 'PATCH',
      user: 'dev',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: { data: { a: null, b: '2' } },
    });
    expect(patched.body).toMatchObject({ data: { b: '2' } });
    const outdated = await served.ask(`${CONFIG_MAPS}/settings`, {
      method: 'PUT',
      body: made.body,
    });
    expect(outdated.body).toMatchObject({ code: 409, reason: 'Conflict' });
    const gone = await served.ask(`${CONFIG_MAPS}/settings`, { method: 'DELETE', user: 'dev' });
    expect(gone.body).toMatchObject({ kind: 'Status', status: 'Success' });
  });

  it('stay as they are when a write is a dry run', async () => {
    const before = served.cluster.dump();
    const answers = [
      await served.ask(`${CONFIG_MAPS}?dryRun=All`, {
        method: 'POST',
        body: { metadata: { name: 'settings' } },
      }),
      await served.ask(`${DEPLOYMENT}/scale?dryRun=All`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json' },
        body: { spec: { replicas: 0 } },
      }),
      await served.ask(DEPLOYMENT, { method: 'DELETE', body: { dryRun: ['All'] } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
    expect(served.cluster.dump()).toBe(before);
  });

  it('are deleted for real when the dry run stands in the query of a request with a body', async () => {
    await served.ask(`${PODS}/one-off?dryRun=All`, { method: 'DELETE', body: { kind: 'x' } });
    expect((await served.ask(`${PODS}/one-off`)).status).toBe(404);
  });

  it('carry the time of the server, not of the browser', async () => {
    const { headers } = await served.ask(PODS);
    expect(headers.get('date')).toBe('Sat, 21 Nov 2026 08:00:00 GMT');
  });

  it('come as their metadata alone where only that is asked for', async () => {
    const { body } = await served.ask(`${PODS}?limit=1`, {
      headers: { accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1' },
    });
    expect(Object.keys((body as List).items[0] ?? {})).toEqual(['kind', 'apiVersion', 'metadata']);
  });
});
