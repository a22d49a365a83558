import fc from 'fast-check';
import { InvalidDurationError, parseDuration, printDuration } from './duration';

const SECOND = 1_000_000_000n;

describe('a duration', () => {
  it.each([
    ['60m', 3600n * SECOND],
    ['1h0m0s', 3600n * SECOND],
    ['1.5h', 5400n * SECOND],
    ['.5s', SECOND / 2n],
    ['1.s', SECOND],
    ['1h30m5.25s', 5405n * SECOND + SECOND / 4n],
    ['3ms', 3_000_000n],
    ['3us', 3000n],
    ['3\u00b5s', 3000n],
    ['3ns', 3n],
    ['0.4ns', 0n],
    ['0', 0n],
    ['-1h', -3600n * SECOND],
    ['+1m', 60n * SECOND],
    ['9223372036854775807ns', 2n ** 63n - 1n],
    ['-9223372036854775808ns', -(2n ** 63n)],
    // Go multiplies fractions in floating point, and leaves digits out that it cannot hold.
    ['0.3333333333333333333h', 1200n * SECOND],
    ['0.830103483285477580700h', 2_988_372_539_827n],
    ['0.100000000000000000000h', 360n * SECOND],
  ])('%s is exact to the nanosecond', (text, nanos) => {
    expect(parseDuration(text)).toBe(nanos);
  });

  it.each([
    ['', 'time: invalid duration ""'],
    ['60', 'time: missing unit in duration "60"'],
    ['1d', 'time: unknown unit "d" in duration "1d"'],
    ['h', 'time: invalid duration "h"'],
    ['1h m', 'time: unknown unit "h m" in duration "1h m"'],
    ['9223372036854775808ns', 'time: invalid duration "9223372036854775808ns"'],
    ['.', 'time: invalid duration "."'],
    ['99999999999999999999x', 'time: invalid duration "99999999999999999999x"'],
    [' 60m', 'time: invalid duration " 60m"'],
    ['1\u043d', String.raw`time: unknown unit "\xd0\xbd" in duration "1\xd0\xbd"`],
    ['1"\\\u0007', String.raw`time: unknown unit "\"\\\x07" in duration "1\"\\\x07"`],
    ['\u{1f600}', String.raw`time: invalid duration "\xf0\x9f\x98\x80"`],
    ['\ud800', String.raw`time: invalid duration "\xef\xbf\xbd"`],
    ['\u007f', 'time: invalid duration "\u007f"'],
  ])('%s is refused in the words of Go', (text, message) => {
    expect(() => parseDuration(text)).toThrow(new InvalidDurationError(text, message));
  });

  it('that was printed reads as it was', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (nanos) => {
        expect(parseDuration(printDuration(nanos))).toBe(nanos);
      }),
    );
  });

  it('is printed as Go prints it', () => {
    expect(printDuration(parseDuration('60m'))).toBe('1h0m0s');
    expect(printDuration(parseDuration('90s'))).toBe('1m30s');
    expect(printDuration(0n)).toBe('0s');
  });
});
