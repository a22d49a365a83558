import fc from 'fast-check';
import { InvalidSelectorError } from './invalidSelector';
import { parseLabelSelector } from './labelSelector';

const shop = { app: 'shop', tier: 'web', 'example.com/team': 'blue', empty: '' };

const reasonOf = (selector: string): string => {
  try {
    parseLabelSelector(selector);
  } catch (error) {
    if (error instanceof InvalidSelectorError) return error.reason;
    throw error;
  }
  return 'parses';
};

describe('a label selector', () => {
  it.each([
    ['', true],
    ['   ', true],
    ['app=shop', true],
    ['app == shop', true],
    ['app=other', false],
    ['app!=other', true],
    ['app!=shop', false],
    ['missing!=x', true],
    ['app', true],
    ['missing', false],
    ['!missing', true],
    ['! app', false],
    ['tier in (web, api)', true],
    ['tier in (api)', false],
    ['tier notin (api)', true],
    ['tier notin (web,api)', false],
    ['missing notin (web)', true],
    ['missing in (web)', false],
    ['app=shop,tier=web', true],
    ['app=shop,tier=api', false],
    ['example.com/team=blue', true],
    ['empty=', true],
    ['empty in (,x)', true],
    ['app=', false],
    ['constructor', false],
    ['in', false],
    ['!in,app', true],
  ])('%j selects as the API does: %s', (selector, expected) => {
    expect(parseLabelSelector(selector)(shop)).toBe(expected);
  });

  it.each([
    ['app=shop,', 'expected a label, found the end'],
    ['app in web', 'expected "(", found "web"'],
    ['app in (web', 'expected ")", found the end'],
    ['app shop', 'expected =, ==, !=, in or notin after "app", found "shop"'],
    ['app > 1', 'expected =, ==, !=, in or notin after "app", found ">"'],
    ['=shop', 'expected a label, found "="'],
    ['-app', '"-app" is not the name of a label'],
    ['a/b/c', '"a/b/c" is not the name of a label'],
    ['Upper.com/a', '"Upper.com/a" is not the name of a label'],
    ['app=-x', '"-x" is not the value of a label'],
    [`app=${'x'.repeat(64)}`, `"${'x'.repeat(64)}" is not the value of a label`],
    ['app=a b', 'expected ",", found "b"'],
  ])('%j is refused with the reason', (selector, reason) => {
    expect(reasonOf(selector)).toBe(reason);
  });

  it('is either parsed or refused with the typed error', () => {
    const unit = fc.constantFrom('a', '=', '!', ',', '(', ')', ' ', 'in', 'notin', '/', '-');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(typeof reasonOf(text)).toBe('string');
      }),
    );
  });

  it('by != selects exactly what = does not', () => {
    const value = fc.constantFrom('a', 'b', 'c1');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('k', 'l'), value), value, (labels, wanted) => {
        expect(parseLabelSelector(`k!=${wanted}`)(labels)).toBe(
          !parseLabelSelector(`k = ${wanted}`)(labels),
        );
      }),
    );
  });
});
