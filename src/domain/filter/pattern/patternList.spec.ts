import fc from 'fast-check';
import { linearRegex } from '../regex/linearRegex';
import { InvalidPatternError } from './invalidPattern';
import { compilePatternList, hasRegex } from './patternList';

const matches = (list: string, text: string): boolean =>
  compilePatternList(list, linearRegex).some((pattern) => pattern.matches(text));

const reasonOf = (list: string): string => {
  try {
    compilePatternList(list, linearRegex);
  } catch (error) {
    if (error instanceof InvalidPatternError) return `${error.pattern}: ${error.reason}`;
    throw error;
  }
  return 'compiles';
};

describe('a list of tag patterns', () => {
  it.each([
    ['latest', 'latest', true],
    ['latest', 'latest-2', false],
    ['latest', 'Latest', false],
    ['a.b', 'a-b', false],
    ['v1, v2 ,v3', 'v2', true],
    ['v1,,', 'v1', true],
    ['v*', 'v1', true],
    ['v*', 'v', true],
    ['v*', 'xv', false],
    ['*', '', true],
    ['*-rc*', 'v1-rc2', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*ab*ab', 'ab', false],
    ['*.sig,/^pr-[0-9]{1,4}$/', 'pr-12', true],
    ['*.sig,/^pr-[0-9]{1,4}$/', 'pr-12345', false],
    ['/^[/,]$/', ',', true],
    ['/a\\/b/', 'xa/bx', true],
    ['/rc/, beta', 'beta', true],
  ])('%j on %j: %s', (list, text, expected) => {
    expect(matches(list, text)).toBe(expected);
  });

  it('keeps each pattern as it was written, for the row that names it', () => {
    const texts = compilePatternList(' v* , /a{1,2}/ ', linearRegex).map(({ text }) => text);
    expect(texts).toEqual(['v*', '/a{1,2}/']);
  });

  it.each([
    [' , ,', ', ,: only commas'],
    ['//', '//: empty regular expression'],
    ['/abc', '/abc: the closing slash is missing'],
    ['/abc/i', '/abc/i: nothing may follow the closing slash (no flags)'],
    ['v1,/a/ b', '/a/ b: nothing may follow the closing slash (no flags)'],
    ['v1,/(/', '(: missing closing ): `(`'],
  ])('%j is refused with the part that is wrong', (list, reason) => {
    expect(reasonOf(list)).toBe(reason);
  });

  it('is empty for blank text', () => {
    expect(compilePatternList('  ', linearRegex)).toEqual([]);
  });

  it('needs the expression engine only with a slash', () => {
    const refuse = () => {
      throw new Error('not loaded');
    };
    expect(hasRegex('v*,latest')).toBe(false);
    expect(() => compilePatternList('v*,latest', refuse)).not.toThrow();
    expect(hasRegex('v*,/a/')).toBe(true);
  });

  it('matches wildcards as the expression they stand for', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 8 });
    const names = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(letters, names, (pattern, name) => {
        const literal = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matches(pattern, name)).toBe(literal.test(name));
      }),
      { numRuns: 2_000 },
    );
  });

  it('with many wildcards is done with a long name in no time', () => {
    const started = performance.now();
    expect(matches('*a'.repeat(400) + '*b', 'a'.repeat(100_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('that is endless is refused', () => {
    expect(reasonOf('a'.repeat(10_001))).toContain('longer than 10000 characters');
  });
});
