import { readFileSync } from 'node:fs';
import path from 'node:path';
import { missingForOc, missingForProtections } from '../../policies/oc/summary/wholeness';
import { adminLists, allLists, digest, planOf, revision, stream, tag } from '../../testing/build';
import type { Parts } from '../../testing/build';
import { snapshotOf } from '../../testing/build';
import { trimListPage } from '../trim';
import { apiKinds, apiNameOf, listKinds, referrerKinds } from './apiKinds';

const containers = [{ name: 'main', image: 'registry.example:5000/shop/app:v1' }];
const template = { spec: { containers } };
const from = { kind: 'ImageStreamTag', name: 'app:v1' };

/** An object that names the image in every place where some kind has it. */
const everywhere = {
  metadata: { name: 'user', namespace: 'shop', uid: 'uid-user' },
  spec: {
    containers,
    template,
    jobTemplate: { spec: { template } },
    strategy: { sourceStrategy: { from } },
    tags: [{ name: 'v1', from }],
  },
};

const streams = [stream('app', [tag('v1', revision(digest('a'), 100))])];
const verdict = (parts: Parts) =>
  planOf({ streams, ...parts }).tags.get('shop/app:v1')?.facts.verdict;

const without = (kind: string) => allLists(null).filter(({ list }) => list.kind !== kind);

describe.each(referrerKinds)('the kind %s', (kind) => {
  it('is trimmed with the image that an object names, which is in use by it', () => {
    const list = { kind: `${apiNameOf(kind)}List`, metadata: {}, items: [everywhere] };
    const { referrers } = trimListPage(kind, null, list);
    expect(referrers).toMatchObject([{ kind, namespace: 'shop', name: 'user' }]);
    expect(verdict({ referrers })).toBe('inUse');
  });

  it('has to be read before anything is called unused', () => {
    expect(verdict({ lists: allLists(null) })).toBe('unused');
    expect(verdict({ lists: without(kind) })).toBe('unknown');
  });

  it('has to be read before a prune says that it knows all uses', () => {
    const lists = adminLists.filter(({ list }) => list.kind !== kind);
    const scope = { project: null, clusterWide: true, judged: [] };
    const snapshot = snapshotOf({ lists, scope });
    const missing = [...missingForOc(snapshot, null), ...missingForProtections(snapshot, null)];
    expect(missing).toMatchObject([{ kind, why: 'reading' }]);
  });
});

describe('what the API calls the kinds', () => {
  it('leads to a list of its own for each', () => {
    const resources = listKinds.map((kind) => `${apiKinds[kind].plural}.${apiKinds[kind].group}`);
    expect(new Set(resources).size).toBe(listKinds.length);
  });

  it('can be looked up without loading what trims objects', () => {
    expect(readFileSync(path.join(__dirname, 'apiKinds.ts'), 'utf8')).not.toMatch(/^import/m);
  });
});
