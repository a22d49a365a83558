/**
 * The middle of some measurements; of an even number of them the mean of the two in the middle.
 * Machines are noisy in one direction only, so neither the mean nor the best run says much.
 * @throws {RangeError} when there are none
 */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('nothing was measured');
  return (lower + upper) / 2;
};

/** A number with so many digits that two runs on the same machine differ in the last one. */
export const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/**
 * How many times as much. The median of ratios of the same run is better than the ratio of two
 * medians: what disturbs a run disturbs both.
 * @throws {RangeError} when the lists differ in length or are empty
 */
export const medianRatio = (of: readonly number[], to: readonly number[]): number => {
  if (of.length !== to.length) throw new RangeError('measurements of different runs');
  return median(of.map((value, run) => value / (to[run] ?? NaN)));
};
