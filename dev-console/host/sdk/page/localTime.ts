const MINUTE = 60_000;

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

const DATE_AND_TIME: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
};

/** A span of time in words: "5 minutes ago", or "5 minutes" without the suffix. */
export const ago = (moment: Date, now: Date, withSuffix = true): string => {
  const elapsed = now.valueOf() - moment.valueOf();
  const [unit, length] = UNITS.find(([, size]) => Math.abs(elapsed) >= size) ?? ['second', 1000];
  const count = Math.round(elapsed / length);
  if (unit === 'second' && withSuffix && count >= 0) return 'Just now';
  if (withSuffix) return new Intl.RelativeTimeFormat('en').format(-count, unit);
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
};

/** The moment as the console writes it: relative while it is recent, else date and time. */
export const localTime = (moment: Date, now: Date): string => {
  const elapsed = now.valueOf() - moment.valueOf();
  if (elapsed >= 0 && elapsed < 10 * MINUTE) return ago(moment, now);
  return new Intl.DateTimeFormat('en', DATE_AND_TIME).format(moment);
};
