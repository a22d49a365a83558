/** A text that is no Go duration. */
export class InvalidDurationError extends Error {
  /** @param message in the words of Go's `time.ParseDuration` */
  constructor(
    readonly text: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidDurationError';
  }
}

const nanoseconds: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

/** Nanoseconds in the longest duration that Go holds. */
const LONGEST = 2n ** 63n - 1n;

const TERM = /^(\d*)(?:\.(\d*))?([^\d.]*)/;

const quoted = (text: string): string => JSON.stringify(text);

/**
 * The nanoseconds of a Go duration such as `1h30m`, `1.5h`, `-3ms` or `0`, exactly; what is finer
 * than a nanosecond is cut off, as Go does.
 * @throws {InvalidDurationError}
 */
export const parseDuration = (text: string): bigint => {
  const invalid = () => new InvalidDurationError(text, `time: invalid duration ${quoted(text)}`);
  const negative = text.startsWith('-');
  let rest = negative || text.startsWith('+') ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (rest === '') throw invalid();
  let total = 0n;
  while (rest !== '') {
    const [all = '', whole = '', fraction = '', unit = ''] = TERM.exec(rest) ?? [];
    if (whole + fraction === '') throw invalid();
    if (unit === '') {
      throw new InvalidDurationError(text, `time: missing unit in duration ${quoted(text)}`);
    }
    const scale = nanoseconds.get(unit);
    if (scale === undefined) {
      const message = `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}`;
      throw new InvalidDurationError(text, message);
    }
    total += BigInt(whole || '0') * scale;
    total += (BigInt(fraction || '0') * scale) / 10n ** BigInt(fraction.length);
    if (total > LONGEST + (negative ? 1n : 0n)) throw invalid();
    rest = rest.slice(all.length);
  }
  return negative ? -total : total;
};

/** Prints nanoseconds as Go prints a duration of at least a second: `720h0m0s`, `1h0m0.5s`. */
export const printDuration = (nanos: bigint): string => {
  if (nanos === 0n) return '0s';
  const sign = nanos < 0n ? '-' : '';
  const whole = nanos < 0n ? -nanos : nanos;
  const seconds = whole / 1_000_000_000n;
  const fraction = (whole % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  const rest = `${seconds % 60n}${fraction === '' ? '' : `.${fraction}`}s`;
  const [hours, minutes] = [seconds / 3600n, (seconds / 60n) % 60n];
  if (hours > 0n) return `${sign}${hours}h${minutes}m${rest}`;
  return minutes > 0n ? `${sign}${minutes}m${rest}` : `${sign}${rest}`;
};
