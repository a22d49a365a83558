import fc from 'fast-check';
import { InvalidQuantityError, parseQuantity } from './quantity';

const GIGA = 1_000_000_000n;

describe('a quantity', () => {
  it.each([
    ['100', 100n * GIGA],
    ['40M', 40_000_000n * GIGA],
    ['40Mi', 41_943_040n * GIGA],
    ['0.2Gi', 214_748_364_800_000_000n],
    ['.5k', 500n * GIGA],
    ['5.', 5n * GIGA],
    ['1e3', 1000n * GIGA],
    ['1E3', 1000n * GIGA],
    ['1e-00000000003', 1_000_000n],
    ['1E', 10n ** 18n * GIGA],
    ['12e-1', 1_200_000_000n],
    ['1e+21', 10n ** 30n],
    ['500m', 500_000_000n],
    ['1n', 1n],
    ['-1k', -1000n * GIGA],
    ['+1', GIGA],
    ['0', 0n],
  ])('%s is exact to the billionth', (text, nano) => {
    expect(parseQuantity(text)).toBe(nano);
  });

  it('that is finer than a billionth rounds away from zero', () => {
    expect(parseQuantity('0.1n')).toBe(1n);
    expect(parseQuantity('-0.1n')).toBe(-1n);
    expect(parseQuantity('1e-300')).toBe(1n);
  });

  it('of a text that is none is refused', () => {
    for (const text of ['', '.', 'M', '1 M', '1MB', '1ki', '1e', '1.2.3', 'NaN', '0x10', '1e1e1']) {
      expect(() => parseQuantity(text)).toThrow(InvalidQuantityError);
    }
  });

  it('keeps the order of whole numbers of any suffix', () => {
    const suffix = fc.constantFrom('', 'k', 'M', 'Ki', 'Mi', 'e3');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), suffix, (a, b, unit) => {
        const [left, right] = [parseQuantity(`${a}${unit}`), parseQuantity(`${b}${unit}`)];
        expect(left < right).toBe(a < b);
      }),
    );
  });
});
