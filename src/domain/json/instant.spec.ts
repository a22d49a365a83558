import fc from 'fast-check';
import { parseInstant } from './instant';

const twoDigits = (max: number) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));

/** Times in the API's form, and near misses: month 13, day 0, hour 24, 31 February. */
const nearlyPlain = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    twoDigits(13),
    twoDigits(32),
    twoDigits(25),
    twoDigits(61),
    twoDigits(61),
    fc.constantFrom('Z', 'z', '', '+02:00', '.123Z', 'Zz'),
  )
  .map(
    ([year, month, day, hour, minute, second, zone]) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
  );

describe('a time of the API', () => {
  it('is what Date.parse makes of it, whatever its form', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyPlain, fc.string()), (text) => {
        expect(parseInstant(text)).toBe(Date.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('may lie in the first century', () => {
    expect(parseInstant('0001-01-01T00:00:00Z')).toBe(-62_135_596_800_000);
  });
});
