import fc from 'fast-check';
import { median, medianRatio, rounded } from './stats';

const values = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 });

describe('a figure of several runs', () => {
  it('is the one in the middle, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it('has as many runs below as above it', () => {
    fc.assert(
      fc.property(values, (runs) => {
        const middle = median(runs);
        const below = runs.filter((value) => value < middle).length;
        const above = runs.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(runs.length / 2);
      }),
    );
  });

  it('is not made up when nothing was measured', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => medianRatio([1], [1, 2])).toThrow(RangeError);
  });

  it('as a ratio compares what was measured in the same run', () => {
    expect(medianRatio([2, 40, 6], [1, 20, 2])).toBe(2);
  });

  it('keeps three digits below a hundred, and whole numbers above', () => {
    expect([0.123456, 12.3456, 1234.56].map(rounded)).toEqual([0.123, 12.3, 1235]);
  });
});
