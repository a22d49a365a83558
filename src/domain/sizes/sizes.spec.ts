import fc from 'fast-check';
import { ImageTable } from '../snapshot/images';
import type { ListedImage } from '../snapshot/records';
import { BlobUsers } from './blobUsers';
import { sizeBarOf } from './sizeBar';

const OCI = 'application/vnd.oci.image.manifest.v1+json';

const image = (name: string, layers: Readonly<Record<string, number | null>>): ListedImage => ({
  digest: name,
  created: 0,
  children: [],
  managed: true,
  mediaType: OCI,
  metadata: { config: `config-of-${name}`, size: 0, problem: null },
  layers: Object.entries(layers).map(([digest, size]) => ({ digest, size })),
  configBytes: 10,
  manifestBytes: 1,
});

const tableOf = (images: readonly ListedImage[]): ImageTable => {
  const table = new ImageTable();
  for (const each of images) table.add(each);
  return table;
};

const barOf = (table: ImageTable, going: readonly number[]) =>
  sizeBarOf(table, new BlobUsers(table), going);

describe('the bytes of images', () => {
  const table = tableOf([
    image('a', { base: 1000, own: 200 }),
    image('b', { base: 1000, other: 300 }),
    image('c', { alone: 4000 }),
  ]);

  it('are freed by the last image that has them, config and manifest included', () => {
    expect(barOf(table, [2])).toEqual({
      inUse: 1000 + 200 + 300 + 22,
      shared: 0,
      reclaimable: 4011,
      unknown: 0,
    });
  });

  it('stay, and are told apart, where images that go share them with images that stay', () => {
    expect(barOf(table, [0])).toEqual({
      inUse: 300 + 11 + 4011,
      shared: 1000,
      reclaimable: 211,
      unknown: 0,
    });
  });

  it('that nothing tells are counted as blobs', () => {
    expect(barOf(tableOf([image('a', { dark: null })]), [0]).unknown).toBe(1);
  });

  it('of a layer that stands twice in an image count once', () => {
    const layers = [
      { digest: 'twin', size: 5 },
      { digest: 'twin', size: 5 },
    ];
    const twins = tableOf([{ ...image('a', {}), layers }]);
    expect(new BlobUsers(twins).freedByOne(0)).toBe(16);
  });

  it('of a later object count, when it took the place of another of its name', () => {
    const replaced = tableOf([image('a', { old: 5 }), image('a', { fresh: 7 })]);
    expect(barOf(replaced, [1])).toMatchObject({ reclaimable: 18, inUse: 0 });
  });
});

describe('the sizes of a set of images', () => {
  const layer = fc.constantFrom('l1', 'l2', 'l3', 'l4', 'l5', 'l6');
  const sizes = { l1: 1, l2: 20, l3: 300, l4: 4000, l5: 50_000, l6: 600_000 } as const;
  const images = fc.array(fc.array(layer, { maxLength: 4 }), { minLength: 1, maxLength: 7 });

  it('freed one after another, in any order, sum up to what the set frees', () => {
    fc.assert(
      fc.property(images, fc.infiniteStream(fc.nat()), (layersOf, dice) => {
        const all = layersOf.map((names, at) => ({
          ...image(`i${at}`, {}),
          layers: names.map((name) => ({ digest: name, size: sizes[name] })),
        }));
        const going = all.map((_, row) => row).filter(() => (dice.next().value ?? 0) % 2 === 0);
        let rest = all;
        let freed = 0;
        for (const row of going) {
          const table = tableOf(rest);
          freed += new BlobUsers(table).freedByOne(table.rowOf(`i${row}`));
          rest = rest.filter(({ digest }) => digest !== `i${row}`);
        }
        const bar = barOf(tableOf(all), going);
        expect(bar.reclaimable).toBe(freed);
        expect(new BlobUsers(tableOf(all)).freedBy(going)).toBe(freed);
      }),
    );
  });

  it('are in use, shared or reclaimable, and never two of these', () => {
    fc.assert(
      fc.property(images, fc.nat(), (layersOf, mask) => {
        const all = layersOf.map((names, at) => ({
          ...image(`i${at}`, {}),
          layers: names.map((name) => ({ digest: name, size: sizes[name] })),
        }));
        const table = tableOf(all);
        const going = all.map((_, row) => row).filter((row) => (mask >> row) % 2 === 1);
        const whole = barOf(table, []).inUse;
        const { inUse, shared, reclaimable } = barOf(table, going);
        expect(inUse + shared + reclaimable).toBe(whole);
      }),
    );
  });
});
