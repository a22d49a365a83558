import type { Measured } from './measured/measured';
import { figuresOf } from './pruneFigures';

const measured = (images: number, own: readonly number[]): Measured => ({
  images,
  bytesPerImage: 1_900,
  peakBytesPerImage: 2_500,
  times: own.map((ms) => ({
    parse: ms * 2,
    trim: ms * 0.75,
    plan: ms * 0.25,
    replan: 1,
    protectedPlan: ms,
  })),
});

const small = measured(10_000, [9, 10, 50]);
const large = measured(50_000, [55, 60, 500]);

describe('the figures of a prune', () => {
  it('are medians of all runs, and ratios within a run', () => {
    expect(figuresOf(small, [small, large])).toMatchObject({
      parseMs: 20,
      trimMs: 7.5,
      planMs: 2.5,
      planToParse: 0.125,
      protectedPlanToParse: 0.5,
      trimAndPlanToParse: 0.5,
    });
  });

  it('grow from a fifth of the images, trim and plan together', () => {
    expect(figuresOf(large, [small, large]).growth).toBe(6);
  });

  it('say nothing of growth without a snapshot of a fifth of the images', () => {
    expect(figuresOf(small, [small, large]).growth).toBeNull();
    expect(figuresOf(large, [large, measured(2_000, [1])]).growth).toBeNull();
  });
});
