import { snapshotNames } from './snapshotNames';

const named = (...snapshots: readonly (readonly [file: string, images: number])[]) =>
  snapshotNames(snapshots.map(([file, images]) => ({ file, images })));

describe('the keys of measured snapshots', () => {
  it('are the numbers of images where these tell them apart', () => {
    expect(named(['a.json', 2_000], ['b.json', 10_000])).toEqual(['2000', '10000']);
  });

  it('name the file where several snapshots have as many images', () => {
    expect(named(['x/a.json', 500], ['y/b.json.gz', 500], ['c.json', 7])).toEqual([
      '500 images of a.json',
      '500 images of b.json.gz',
      '7',
    ]);
  });

  it('name as much of the path as it takes', () => {
    expect(named(['x/a.json', 500], ['y/a.json', 500])).toEqual([
      '500 images of x/a.json',
      '500 images of y/a.json',
    ]);
  });

  it('lose no measurement, even of a file that is given twice, or of two forms of one', () => {
    const all = named(['a.json', 5], ['a.json', 5], ['a.json', 5], ['a.json.gz', 5]);
    expect(new Set(all).size).toBe(4);
  });
});
