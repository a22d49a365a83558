import fc from 'fast-check';
import { DigestTable } from './digestTable';

/** Texts of which many end alike, so that they fall on one place. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
  fc.integer({ min: 0, max: 60 }).map((number) => `sha256:${number}aaaaaaaa`),
);

describe('a table of digests', () => {
  it('gives each text one number, in the order in which they came, and gives the text back', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
        const table = new DigestTable();
        const expected = [...new Set(texts)];
        const ids = texts.map((each) => table.idOf(each));
        expect(ids).toEqual(texts.map((each) => expected.indexOf(each)));
        expect(table.length).toBe(expected.length);
        expect(expected.map((_, id) => table.digestOf(id))).toEqual(expected);
      }),
    );
  });

  it('finds what was put in and nothing else', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), fc.array(text), (texts, others) => {
        const table = new DigestTable();
        for (const each of texts) table.idOf(each);
        const expected = [...new Set(texts)];
        for (const each of [...texts, ...others]) {
          expect(table.find(each)).toBe(expected.indexOf(each));
        }
        expect(table.length).toBe(expected.length);
      }),
    );
  });

  it('knows the empty text only when it was put in', () => {
    const table = new DigestTable();
    expect(table.find('')).toBe(-1);
    expect(table.idOf('')).toBe(0);
    expect(table.find('')).toBe(0);
  });

  it('tells letter case apart', () => {
    const table = new DigestTable();
    expect(table.idOf('sha256:AB')).not.toBe(table.idOf('sha256:ab'));
  });

  it('takes 100,000 texts that were made to fall on one place in no time', () => {
    const table = new DigestTable();
    const hostile = (number: number): string => `sha256:${number}${'0'.repeat(56)}`;
    const started = performance.now();
    for (let number = 0; number < 100_000; number += 1) table.idOf(hostile(number));
    expect(table.find(hostile(99_999))).toBe(99_999);
    expect(table.find(hostile(100_000))).toBe(-1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
