import fc from 'fast-check';
import { InvalidIntegerError, parseInteger } from './integer';

const problemOf = (text: string): string => {
  try {
    parseInteger(text);
  } catch (error) {
    if (error instanceof InvalidIntegerError) return error.message;
    throw error;
  }
  return '';
};

describe('an integer of an option', () => {
  it.each([
    ['3', 3n],
    ['-1', -1n],
    ['+5', 5n],
    ['0', 0n],
    ['010', 8n],
    ['0o17', 15n],
    ['0x1F', 31n],
    ['0b101', 5n],
    ['1_000', 1000n],
    ['0x_ff', 255n],
    ['-9223372036854775808', -9_223_372_036_854_775_808n],
  ])('%s is read as Go reads it', (text, value) => {
    expect(parseInteger(text)).toBe(value);
  });

  it.each(['', 'x', '3.5', '1__0', '_1', '1_', '08', '0x', '1e3', ' 3', '٣'])(
    '%j is refused in the words of Go',
    (text) => {
      expect(problemOf(text)).toBe(`strconv.ParseInt: parsing "${text}": invalid syntax`);
    },
  );

  it('is out of range past 64 bits, however long it is', () => {
    const text = '9223372036854775808';
    expect(problemOf(text)).toBe(`strconv.ParseInt: parsing "${text}": value out of range`);
    expect(problemOf('1'.repeat(100_000))).toMatch(/value out of range$/);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(parseInteger(value.toString())).toBe(value);
      }),
    );
  });
});
