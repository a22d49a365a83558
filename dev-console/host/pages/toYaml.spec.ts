import fc from 'fast-check';
import { load } from 'js-yaml';
import { toYaml } from './toYaml';

describe('an object as YAML', () => {
  it('is written as people write it', () => {
    const pod = { kind: 'Pod', spec: { containers: [{ name: 'a', args: [] }], on: 'on', n: '1' } };
    expect(toYaml(pod)).toBe(
      'kind: Pod\nspec:\n  containers:\n  - name: a\n    args: []\n  "on": "on"\n  n: "1"\n',
    );
  });

  it('means the same object, whatever it holds', () => {
    // "__proto__" is no key that a reader of YAML would take as one.
    const value = fc
      .jsonValue({ noUnicodeString: false })
      .filter((each) => !JSON.stringify(each).includes('__proto__'));
    fc.assert(
      fc.property(value, (each) => {
        expect(load(toYaml(each))).toEqual(JSON.parse(JSON.stringify(each)));
      }),
    );
  });
});
