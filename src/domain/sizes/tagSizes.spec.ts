import fc from 'fast-check';
import { summaryOf } from '../tags/summary/summary';
import type { ListedImage, Tag } from '../snapshot/records';
import { PlanSource } from '../snapshot/planSource';
import type { Parts } from '../testing/build';
import {
  adminLists,
  digest,
  listedImage,
  planOf,
  revision,
  snapshotOf,
  stream,
  tag,
} from '../testing/build';
import { tagSizesOf, type TagSizes } from './tagSizes';

const sizesOf = (parts: Parts): TagSizes => new PlanSource(snapshotOf(parts)).of(tagSizesOf);

/** What becomes of the bytes of some images when others of them go, by their digests. */
const barOf = (parts: Parts, going: readonly string[], within: readonly string[]) => {
  const source = new PlanSource(snapshotOf({ lists: adminLists, ...parts }));
  const sizes = source.of(tagSizesOf);
  const rowsOf = (digests: readonly string[]) =>
    new Set(digests.map((of) => source.snapshot.listedImages.rowOf(of)).filter((row) => row >= 0));
  return sizes.bar(rowsOf(going), sizes.blobsOf(rowsOf(within)));
};

const [a, b, c] = ['a', 'b', 'c'].map(digest) as [string, string, string];
const layers = (...sizes: readonly (readonly [string, number])[]) => ({
  layers: sizes.map(([name, size]) => ({ digest: name, size })),
});
const images = [
  listedImage(a, 90, layers(['base', 1000], ['a', 200])),
  listedImage(b, 90, layers(['base', 1000], ['b', 300])),
  listedImage(c, 90, layers(['c', 4000])),
];
const v1 = tag('v1', revision(a, 50), revision(c, 60));
const v2 = tag('v2', revision(b, 50), revision(c, 60));
const streams = [stream('app', [v1, v2])];

describe('the sizes of tags', () => {
  it('come from the list of all images where the user may read it', () => {
    const sizes = sizesOf({ streams, lists: adminLists, listed: images });
    expect(sizes.fromList).toBe(true);
    expect(sizes.sizeOf(a)).toBe(1200);
  });

  it('come from the layers of streams for everybody else', () => {
    const sizes = sizesOf({ streams, layerImages: images.slice(0, 1) });
    expect(sizes.fromList).toBe(false);
    expect(sizes.sizeOf(a)).toBe(1200);
    expect(sizes.sizeOf(b)).toBeNull();
    expect(sizes.freedBy(v2)).toBeNull();
  });

  it.each([
    { state: 'reading' as const, count: 2, remaining: 1 },
    { state: 'failed' as const, count: 2, message: 'cut off' },
  ])('do not come from a part of the list of all images: $state', (outcome) => {
    const lists = adminLists.map((of) => (of.list.kind === 'Image' ? { ...of, outcome } : of));
    const part = { streams, lists, listed: images.slice(0, 2) };
    const sizes = sizesOf(part);
    expect(sizes.fromList).toBe(false);
    expect(sizes.freedBy(v2)).toBeNull();
    const { sizes: told } = summaryOf(planOf(part));
    expect(told).toEqual({ bar: null, wholeCluster: false, unmeasured: ['shop/app'] });
    expect(summaryOf(planOf({ ...part, reading: true })).sizes.unmeasured).toEqual([]);
  });

  it('are known of an image that is gone: it takes no room', () => {
    const parts = { streams, layerImages: images.slice(1, 2), missingImages: [c] };
    const sizes = sizesOf(parts);
    expect(sizes.knows(c)).toBe(true);
    expect(sizes.freedBy(v2)).toBe(1300);
  });

  it('are not known before anything was read', () => {
    const sizes = sizesOf({ streams });
    expect(sizes.any).toBe(false);
    expect(sizes.freedBy(tag('empty'))).toBeNull();
  });

  it('tell what an image consists of, and how many other images have it too', () => {
    const listed = sizesOf({ streams, lists: adminLists, listed: images }).contentsOf(a);
    expect(listed?.blobs).toEqual([
      { digest: 'base', what: 'layer', bytes: 1000, otherImages: 1 },
      { digest: 'a', what: 'layer', bytes: 200, otherImages: 0 },
      { digest: `config of ${a}`, what: 'config', bytes: null, otherImages: 0 },
      { digest: a, what: 'manifest', bytes: null, otherImages: 0 },
    ]);
    expect(listed?.wholeCluster).toBe(true);
  });

  it('tell of other images with the same layers only as far as they were measured', () => {
    const sizes = sizesOf({ streams, layerImages: images.slice(0, 1) });
    expect(sizes.contentsOf(a)).toMatchObject({ blobs: [{ otherImages: 0 }, {}, {}, {}] });
    expect(sizes.contentsOf(a)?.wholeCluster).toBe(false);
    expect(sizes.contentsOf(b)).toBeNull();
  });

  it('tell that an index has no layers of its own', () => {
    const index = listedImage(b, 90, { children: [a, c], layers: [], metadata: null });
    const sizes = sizesOf({ streams, lists: adminLists, listed: [images[0]!, index] });
    expect(sizes.contentsOf(b)).toMatchObject({ manifests: 2, blobs: [{ what: 'manifest' }] });
  });

  it('count as freed only what no other tag and no other image has', () => {
    const whole = { lists: adminLists, listed: images };
    const sizes = sizesOf({ streams, ...whole });
    expect(sizes.freedBy(v1)).toBe(200);
    const alone = sizesOf({ streams: [stream('app', [v1])], ...whole });
    expect(alone.freedBy(v1)).toBe(4200);
  });

  it('of a project leave out what belongs to others', () => {
    expect(barOf({ streams, listed: images }, [a], [a, b])).toEqual({
      inUse: 300,
      shared: 1000,
      reclaimable: 200,
      unknown: 4,
    });
  });
});

describe('the sizes of index images', () => {
  const [index, other, amd, arm] = ['d', 'e', 'f', '0'].map(digest) as [
    string,
    string,
    string,
    string,
  ];
  const indexOf = (name: string, ...children: readonly string[]): ListedImage =>
    listedImage(name, 90, { children, layers: [], metadata: null });
  const manifests = [
    listedImage(amd, 90, layers(['base', 1000], ['amd', 50])),
    listedImage(arm, 90, layers(['arm base', 700], ['arm', 60])),
  ];
  const multi = tag('multi', revision(index, 50));
  const single = tag('single', revision(a, 50));
  const parts = {
    streams: [stream('app', [multi, single])],
    listed: [indexOf(index, amd, arm), ...manifests, ...images.slice(0, 1)],
  };

  it('are those of their manifests together', () => {
    const sizes = sizesOf({ ...parts, lists: adminLists });
    expect(sizes.sizeOf(index)).toBe(1000 + 50 + 700 + 60);
    expect(sizes.freedBy(multi)).toBe(50 + 700 + 60);
    expect(barOf(parts, [index], [index])).toMatchObject({
      inUse: 0,
      shared: 1000,
      reclaimable: 50 + 700 + 60,
    });
    expect(barOf(parts, [], [index])).toMatchObject({
      inUse: 1000 + 50 + 700 + 60,
      reclaimable: 0,
    });
  });

  it('come from the layers of streams in the same way', () => {
    const { listed, ...rest } = parts;
    const sizes = sizesOf({ ...rest, layerImages: listed });
    expect(sizes.sizeOf(index)).toBe(1000 + 50 + 700 + 60);
    expect(sizes.freedBy(multi)).toBe(50 + 700 + 60);
  });

  it('are not known where the layers of the stream leave a manifest out', () => {
    const { listed, ...rest } = parts;
    const told = listed.filter((image) => image.digest !== arm);
    const sizes = sizesOf({ ...rest, layerImages: told });
    expect(sizes.sizeOf(index)).toBeNull();
    expect(sizes.freedBy(multi)).toBeNull();
  });

  it('leave out a manifest that another index has', () => {
    const listed = [...parts.listed, indexOf(other, arm)];
    const streams = [stream('app', [multi, tag('other', revision(other, 50))])];
    const sizes = sizesOf({ streams, lists: adminLists, listed });
    expect(sizes.freedBy(multi)).toBe(50);
    expect(barOf({ streams, listed }, [index], [index, other])).toMatchObject({
      shared: 1000,
      reclaimable: 50,
    });
    expect(barOf({ streams, listed }, [index, other], [index, other]).reclaimable).toBe(
      50 + 700 + 60,
    );
  });

  it('leave out a manifest that has a tag of its own', () => {
    const tagged = tag('arm', revision(arm, 50));
    const streams = [stream('app', [multi, single, tagged])];
    const sizes = sizesOf({ ...parts, lists: adminLists, streams });
    expect(sizes.freedBy(multi)).toBe(50);
    expect(sizes.freedBy(tagged)).toBe(0);
    expect(barOf({ ...parts, streams }, [index, arm], [index, arm]).reclaimable).toBe(
      50 + 700 + 60,
    );
  });

  it('keep a manifest as long as an index that stays has it, even if it loses its own tag', () => {
    const streams = [stream('app', [multi, tag('arm', revision(arm, 50))])];
    expect(barOf({ ...parts, streams }, [arm], [index, arm]).reclaimable).toBe(0);
  });
});

describe('the sizes of a set of tags', () => {
  const names = ['1', '2', '3', '4', '5', '6', '7'].map(digest);
  const blobs = [
    ['l1', 1],
    ['l2', 20],
    ['l3', 300],
    ['l4', 4000],
    ['l5', 50_000],
  ] as const;
  /** Which of earlier images it is an index of, and its layers where of none. */
  const image = fc.record({
    children: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
    layers: fc.subarray([...blobs]),
  });
  const cluster = fc.record({
    images: fc.array(image, { minLength: 1, maxLength: names.length }),
    tags: fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    goes: fc.nat(),
  });

  const listedOf = (images: readonly { children: number[]; layers: (typeof blobs)[number][] }[]) =>
    images.map((each, at) => {
      const children = each.children.filter((child) => child < at).map((child) => names[child]!);
      const own = children.length > 0 ? [] : each.layers;
      return listedImage(names[at]!, 90, { children, metadata: null, ...layers(...own) });
    });

  const digestsOf = (tags: readonly Tag[]) =>
    tags.flatMap(({ revisions }) => revisions.map((each) => each.digest));

  /** Images that can be reached from some digests. */
  const reached = (
    listed: readonly ListedImage[],
    from: readonly string[],
  ): ReadonlySet<string> => {
    const all = new Set(from);
    for (const name of all) {
      listed.find((each) => each.digest === name)?.children.forEach((child) => all.add(child));
    }
    return all;
  };

  it('freed one after another, in any order, sum up to what the set frees', () => {
    fc.assert(
      fc.property(cluster, ({ images: made, tags: held, goes }) => {
        const listed = listedOf(made);
        const tags = held.map((of, at) =>
          tag(
            `t${at}`,
            ...of.filter((each) => each < made.length).map((each) => revision(names[each]!, 50)),
          ),
        );
        const sizesWith = (some: readonly Tag[], left: readonly ListedImage[]) =>
          sizesOf({ streams: [stream('app', some)], lists: adminLists, listed: left });
        const going = tags.filter((_, at) => (goes >> at) % 2 === 1);
        // What no tag reaches is not the business of tags: it stays.
        const everTagged = reached(listed, digestsOf(tags));
        const loose = names.filter((name) => !everTagged.has(name));
        let rest = tags;
        let left = listed;
        let freed = 0;
        for (const each of going) {
          freed += sizesWith(rest, left).freedBy(each) ?? 0;
          rest = rest.filter((other) => other !== each);
          const staying = reached(listed, [...digestsOf(rest), ...loose]);
          left = left.filter(({ digest: name }) => staying.has(name));
        }
        const kept = new Set(digestsOf(rest));
        const untagged = digestsOf(going).filter((name) => !kept.has(name));
        const { reclaimable } = barOf({ streams: [stream('app', tags)], listed }, untagged, names);
        // Without an image left nothing is measured, and there was nothing left to free.
        expect(reclaimable).toBe(freed);
      }),
    );
  });
});
