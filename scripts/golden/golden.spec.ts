import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OcResult } from '../../src/domain/policies/oc/summary/ocResult';
import { differencesOf, planned } from './compare';
import { readGoldenFile } from './goldenFile';

const folder = join(__dirname, '../../golden');
const files = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));

describe('a prune like oc', () => {
  it('is compared with 164 results of the real oc', () => {
    expect(files).toHaveLength(164);
  });

  it.each(files)('equals what oc did: %s', (file) => {
    expect(differencesOf(readGoldenFile(join(folder, file)))).toEqual([]);
  });
});

describe('objects without a project, which no API has', () => {
  const old = '2026-01-01T00:00:00Z';
  const image = `sha256:${'1'.repeat(64)}`;
  const input = {
    now: '2026-06-01T00:00:00Z',
    options: { keepYoungerThan: '60m', keepTagRevisions: 0 },
    images: [{ metadata: { name: image }, dockerImageMetadata: {} }],
    imageStreams: [
      {
        metadata: { name: 'app' },
        status: { tags: [{ tag: 'v1', items: [{ created: old, image }] }] },
      },
    ],
  };

  it('are pruned as any other', () => {
    const { removedTagItems, prunedImages } = planned({ input, expected: {} as OcResult });
    expect(removedTagItems).toEqual([
      { namespace: '', name: 'app', tag: 'v1', revision: 0, image },
    ]);
    expect(prunedImages).toEqual([image]);
  });

  it('are named without one in messages', () => {
    const pod = {
      metadata: { name: 'web' },
      status: { phase: 'Running' },
      spec: { containers: [{ name: 'c', image: 'A//b' }] },
    };
    const { errors } = planned({ input: { ...input, pods: [pod] }, expected: {} as OcResult });
    expect(errors).toEqual([
      'pod/web: container c: invalid image reference "A//b": invalid reference format',
    ]);
  });
});

describe('the comparison', () => {
  const file = readGoldenFile(join(folder, 'case-absent-image-removed.json.gz'));
  const result = planned(file);

  it('tells what oc removed and the plan does not', () => {
    const more = { ...file, expected: { ...result, prunedImages: ['sha256:1'] } };
    expect(differencesOf(more)).toContainEqual({
      what: 'prunedImages',
      expected: '"sha256:1"',
      got: null,
    });
  });

  it('tells what the plan removes and oc did not', () => {
    const fewer = { ...file, expected: { ...result, removedTagItems: [] } };
    expect(differencesOf(fewer)).not.toEqual([]);
    expect(differencesOf(fewer).every(({ expected }) => expected === null)).toBe(true);
  });

  it('counts how often an entry stands there', () => {
    const [item] = result.removedTagItems;
    if (!item) throw new Error('the file removes an item');
    const twice = {
      ...file,
      expected: { ...result, removedTagItems: [...result.removedTagItems, item] },
    };
    expect(differencesOf(twice)).toHaveLength(1);
  });
});
