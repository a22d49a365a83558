import { InvalidPatternError } from '../pattern/invalidPattern';
import { linearRegex } from './linearRegex';

const reasonOf = (source: string): string => {
  try {
    linearRegex(source);
  } catch (error) {
    if (error instanceof InvalidPatternError) return error.reason;
    throw error;
  }
  return 'compiles';
};

describe('a regular expression', () => {
  it('matches anywhere in a name unless it is anchored', () => {
    expect(linearRegex('v1')('release-v1.0')).toBe(true);
    expect(linearRegex('^v1$')('release-v1')).toBe(false);
    expect(linearRegex('^\\d{4}-\\d{2}$')('2026-11')).toBe(true);
    expect(linearRegex('^(?i)MAIN')('main-3f2a')).toBe(true);
  });

  it('that is slow on purpose is done with a name of 50,000 letters in no time', () => {
    const name = 'a'.repeat(50_000) + '!';
    const started = performance.now();
    expect(linearRegex('(a+)+$')(name)).toBe(false);
    expect(linearRegex('^(a|aa)+$')(name)).toBe(false);
    expect(linearRegex('(.*a){20}$')(name)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['(?=a)b', 'look-ahead and look-behind are not supported'],
    ['(?<!a)b', 'look-ahead and look-behind are not supported'],
    ['(a)\\1', 'back references are not supported'],
    ['a(b', 'missing closing ): `a(b`'],
    ['[a', 'missing closing ]: `[a`'],
    ['*a', 'missing argument to repetition operator: `*`'],
    ['a'.repeat(1_001), 'longer than 1000 characters'],
    ['(.?.?){500}'.repeat(40), 'too large: repeat less often'],
  ])('%s is refused with the reason', (source, reason) => {
    expect(reasonOf(source)).toBe(reason);
  });
});
