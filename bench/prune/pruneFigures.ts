import type { FiguresBySize } from '../figures';
import { median, medianRatio } from '../stats';
import type { Measured } from './measured/measured';
import type { PruneTimes } from './measured/pruneTimes';
import { bundleMeasured, measureSnapshots } from './measureSnapshots';
import { quotedCounts, writeSnapshot } from './snapshotFiles';
import { snapshotNames } from './snapshotNames';

/** Figures of one snapshot (bench/README.md#prunes). */
type PruneFigures = {
  readonly images: number;
  readonly parseMs: number;
  readonly trimMs: number;
  readonly planMs: number;
  readonly replanMs: number;
  readonly protectedPlanMs: number;
  readonly planToParse: number;
  readonly protectedPlanToParse: number;
  readonly trimAndPlanToParse: number;
  readonly bytesPerImage: number;
  readonly peakBytesPerImage: number;
  /** Null where no snapshot of a fifth of the size was measured. */
  readonly growth: number | null;
};

/** Numbers of images that count as five times another: snapshots are not made to the last image. */
const FIVEFOLD: readonly [number, number] = [4.5, 5.5];

const toOwnTime = ({ trim, plan }: PruneTimes): number => trim + plan;

/** The snapshot of about a fifth of the images, if there is one. */
const fifthOf = (measured: Measured, all: readonly Measured[]): Measured | undefined =>
  all.find(({ images }) => {
    const times = measured.images / images;
    return times >= FIVEFOLD[0] && times <= FIVEFOLD[1];
  });

/**
 * The figures of one snapshot, with its growth from a smaller one amongst all.
 * @internal
 */
export const figuresOf = (measured: Measured, all: readonly Measured[]): PruneFigures => {
  const { times, images, bytesPerImage, peakBytesPerImage } = measured;
  const of = (key: keyof PruneTimes) => times.map((run) => run[key]);
  const smaller = fifthOf(measured, all);
  const own = times.map(toOwnTime);
  return {
    images,
    parseMs: median(of('parse')),
    trimMs: median(of('trim')),
    planMs: median(of('plan')),
    replanMs: median(of('replan')),
    protectedPlanMs: median(of('protectedPlan')),
    planToParse: medianRatio(of('plan'), of('parse')),
    protectedPlanToParse: medianRatio(of('protectedPlan'), of('parse')),
    trimAndPlanToParse: medianRatio(own, of('parse')),
    bytesPerImage,
    peakBytesPerImage,
    growth: smaller ? median(own) / median(smaller.times.map(toOwnTime)) : null,
  };
};

/**
 * Measures prunes of 2,000, 10,000 and 50,000 images.
 * @param files snapshots to measure instead
 */
export const pruneFigures = async (files: readonly string[]): Promise<FiguresBySize> => {
  await bundleMeasured();
  const measured = files.length > 0 ? files : quotedCounts.map(writeSnapshot);
  const all = await measureSnapshots(measured);
  const names = snapshotNames(all.map(({ images }, at) => ({ images, file: measured[at] ?? '' })));
  return Object.fromEntries(all.map((one, at) => [names[at] ?? '', figuresOf(one, all)]));
};
