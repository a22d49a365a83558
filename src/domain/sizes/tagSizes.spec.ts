import { summaryOf } from '../plan/summary';
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
import { tagSizesOf } from './tagSizes';

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
    const sizes = tagSizesOf(snapshotOf({ streams, lists: adminLists, listed: images }));
    expect(sizes.fromList).toBe(true);
    expect(sizes.sizeOf(a)).toBe(1200);
  });

  it('come from the layers of streams for everybody else', () => {
    const sizes = tagSizesOf(snapshotOf({ streams, layerImages: images.slice(0, 1) }));
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
    const sizes = tagSizesOf(snapshotOf(part));
    expect(sizes.fromList).toBe(false);
    expect(sizes.freedBy(v2)).toBeNull();
    const { sizes: told } = summaryOf(planOf(part));
    expect(told).toEqual({ bar: null, wholeCluster: false, unmeasured: ['shop/app'] });
    expect(summaryOf(planOf({ ...part, reading: true })).sizes.unmeasured).toEqual([]);
  });

  it('are known of an image that is gone: it takes no room', () => {
    const parts = { streams, layerImages: images.slice(1, 2), missingImages: [c] };
    const sizes = tagSizesOf(snapshotOf(parts));
    expect(sizes.knows(c)).toBe(true);
    expect(sizes.freedBy(v2)).toBe(1300);
  });

  it('are not known before anything was read', () => {
    const sizes = tagSizesOf(snapshotOf({ streams }));
    expect(sizes.any).toBe(false);
    expect(sizes.freedBy(tag('empty'))).toBeNull();
  });

  it('count as freed only what no other tag and no other image has', () => {
    const whole = { lists: adminLists, listed: images };
    const sizes = tagSizesOf(snapshotOf({ streams, ...whole }));
    expect(sizes.freedBy(v1)).toBe(200);
    const alone = tagSizesOf(snapshotOf({ streams: [stream('app', [v1])], ...whole }));
    expect(alone.freedBy(v1)).toBe(4200);
  });

  it('of a project leave out what belongs to others', () => {
    const sizes = tagSizesOf(snapshotOf({ streams, lists: adminLists, listed: images }));
    expect(sizes.bar([a], [a, b])).toEqual({
      inUse: 300,
      shared: 1000,
      reclaimable: 200,
      unknown: 4,
    });
  });
});
