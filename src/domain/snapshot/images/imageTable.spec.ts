import { daysAgo, listedImage } from '../../testing/build';
import type { ListedImage } from '../records';
import { HAS_METADATA, ImageTable, INDEX, MANAGED, REPLACED } from './imageTable';

const list = 'application/vnd.docker.distribution.manifest.list.v2+json';
const schema1 = 'application/vnd.docker.distribution.manifest.v1+json';

const tableOf = (...images: readonly ListedImage[]): ImageTable => {
  const table = new ImageTable();
  for (const image of images) table.add(image);
  return table;
};

const blobsOf = (table: ImageTable, row: number): readonly string[] => {
  const { blobs, blobsAt } = table.columns();
  const ids = [...blobs.subarray(blobsAt[row], blobsAt[row + 1])];
  return ids.map((id) => table.digests.digestOf(id));
};

const layer = (digest: string, size: number | null = 10) => ({ digest, size });

describe('the table of images', () => {
  it('finds an image by its name', () => {
    const table = tableOf(listedImage('a', 3), listedImage('b', 4));
    expect([table.rowOf('a'), table.rowOf('b')]).toEqual([0, 1]);
    expect(table.digestOf(1)).toBe('b');
    expect(table.createdOf(1)).toBe(daysAgo(4));
  });

  it('finds no image by the name of a layer or of nothing', () => {
    const table = tableOf(listedImage('a', 3, { layers: [layer('l')] }));
    expect([table.rowOf('l'), table.rowOf('x')]).toEqual([-1, -1]);
  });

  it('says null for a time that is not there', () => {
    expect(tableOf(listedImage('a', 3, { created: null })).createdOf(0)).toBeNull();
  });

  it('marks what is managed, an index, and has metadata', () => {
    const table = tableOf(
      listedImage('a', 1),
      listedImage('b', 1, { managed: false, mediaType: list, metadata: null }),
    );
    expect([...table.columns().flags]).toEqual([MANAGED | HAS_METADATA, INDEX]);
  });

  it('lets a later image of the same name take the place of the first', () => {
    const problem = { config: '', size: 0, problem: 'unreadable' };
    const table = tableOf(
      listedImage('a', 9, { metadata: problem, children: ['c'] }),
      listedImage('a', 2, { layers: [] }),
    );
    expect(table.count).toBe(1);
    expect(table.rows).toBe(2);
    expect(table.rowOf('a')).toBe(1);
    expect((table.columns().flags[0] ?? 0) & REPLACED).toBe(REPLACED);
    expect(table.unreadableMetadata().size).toBe(0);
    expect([...table.rowsWithChildren()]).toEqual([]);
  });

  it('keeps layers in order, duplicates too, and the config behind them', () => {
    const metadata = { config: 'config', size: 1, problem: null };
    const layers = [layer('l2'), layer('l1'), layer('l2')];
    const table = tableOf(listedImage('a', 1, { metadata, layers }), listedImage('b', 1));
    expect(blobsOf(table, 0)).toEqual(['l2', 'l1', 'l2', 'config']);
  });

  it.each([
    ['an old media type', { mediaType: schema1 }],
    ['an index', { mediaType: list }],
    ['an empty config', { metadata: { config: '', size: 1, problem: null } }],
    ['no metadata', { metadata: null }],
  ])('counts no config for %s', (_what, more) => {
    expect(blobsOf(tableOf(listedImage('a', 1, { ...more, layers: [layer('l')] })), 0)).toEqual([
      'l',
    ]);
  });

  it('knows the bytes of layers, config and manifest where the API told them', () => {
    const metadata = { config: 'config', size: 1, problem: null };
    const layers = [layer('l', 0), layer('unknown', null)];
    const table = tableOf(
      listedImage('a', 1, { metadata, layers, configBytes: 7, manifestBytes: 5 }),
    );
    const bytes = ['l', 'config', 'a', 'unknown'].map((digest) =>
      table.bytesOf(table.digests.find(digest)),
    );
    expect(bytes).toEqual([0, 7, 5, null]);
  });

  it('names the manifests of an index', () => {
    const table = tableOf(listedImage('a', 1), listedImage('i', 1, { children: ['x', 'a'] }));
    expect(table.childrenOf(1)).toEqual(['x', 'a']);
    expect(table.childrenOf(0)).toEqual([]);
    expect([...table.rowsWithChildren()]).toEqual([1]);
  });
});
