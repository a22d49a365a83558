import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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
