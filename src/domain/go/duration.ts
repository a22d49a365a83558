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

const LIMIT = 2n ** 63n;

const TERM = /^(\d*)(\.\d*)?([^\d.]*)/;

const encoder = new TextEncoder();

/** Quotes as Go's package `time` does, which writes everything beyond ASCII byte by byte. */
const quoted = (text: string): string => {
  let inside = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') inside += `\\${character}`;
    else if (code >= 0x20 && code < 0x80) inside += character;
    else for (const byte of encoder.encode(character)) inside += `\\x${hex(byte)}`;
  }
  return `"${inside}"`;
};

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Go takes of a fraction what 63 bits hold, and multiplies in floating point. */
const fractionOf = (digits: string, unit: bigint): bigint => {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > (LIMIT - 1n) / 10n || next > LIMIT) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
};

/**
 * The nanoseconds of a Go duration such as `1h30m`, `1.5h`, `-3ms` or `0`, to the nanosecond that
 * Go comes to; what is finer is cut off.
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
    const digits = fraction.slice(1);
    if (whole + digits === '' || BigInt(whole) > LIMIT) throw invalid();
    if (unit === '') {
      throw new InvalidDurationError(text, `time: missing unit in duration ${quoted(text)}`);
    }
    const scale = nanoseconds.get(unit);
    if (scale === undefined) {
      const message = `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}`;
      throw new InvalidDurationError(text, message);
    }
    total += BigInt(whole) * scale + fractionOf(digits, scale);
    if (total > LIMIT) throw invalid();
    rest = rest.slice(all.length);
  }
  if (!negative && total === LIMIT) throw invalid();
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
