import fc from 'fast-check';
import { InvalidReferenceError, parsePullSpec } from './index';
import { printPullSpec } from './pullSpec';

const HEX = 'ab'.repeat(32);

const reasonOf = (text: string): string => {
  try {
    parsePullSpec(text);
  } catch (error) {
    if (error instanceof InvalidReferenceError) return error.reason;
    throw error;
  }
  return 'parses';
};

describe('a pull spec', () => {
  it.each([
    ['app', ['', '', 'app', '', '']],
    ['app:v1', ['', '', 'app', 'v1', '']],
    ['shop/app:v1', ['', 'shop', 'app', 'v1', '']],
    ['quay.io', ['quay.io', '', '', '', '']],
    ['localhosts', ['localhosts', '', '', '', '']],
    ['localhost/app', ['localhost', '', 'app', '', '']],
    ['localhosts/app', ['', 'localhosts', 'app', '', '']],
    ['quay.io/app', ['quay.io', '', 'app', '', '']],
    ['reg:5000/shop/app', ['reg:5000', 'shop', 'app', '', '']],
    ['quay.io/a/b/c/d:1', ['quay.io', 'a', 'b/c/d', '1', '']],
    [`quay.io/a/b:1@sha256:${HEX}`, ['quay.io', 'a', 'b', '1', `sha256:${HEX}`]],
    [`sha256:${HEX}`, ['', '', 'sha256', HEX, '']],
    ['a---b/c__d/e_f.g', ['', 'a---b', 'c__d/e_f.g', '', '']],
    ['Upper.example/app', ['Upper.example', '', 'app', '', '']],
    ['Upper/app', ['', 'Upper', 'app', '', '']],
  ])('%s has its parts where the pruner of oc sees them', (text, expected) => {
    const { registry, namespace, name, tag, digest } = parsePullSpec(text);
    expect([registry, namespace, name, tag, digest]).toEqual(expected);
  });

  it.each([
    ['', 'repository name must have at least one component'],
    ['App', 'repository name must be lowercase'],
    ['quay.io/Shop/app', 'repository name must be lowercase'],
    ['App!', 'invalid reference format'],
    [' app', 'invalid reference format'],
    ['app ', 'invalid reference format'],
    ['app:', 'invalid reference format'],
    ['app:-1', 'invalid reference format'],
    [`app:${'t'.repeat(129)}`, 'invalid reference format'],
    ['a//b', 'invalid reference format'],
    ['/a', 'invalid reference format'],
    ['a/', 'invalid reference format'],
    ['a___b', 'invalid reference format'],
    ['a.-b', 'invalid reference format'],
    ['-h/a', 'invalid reference format'],
    ['h-/a', 'invalid reference format'],
    ['h:/a', 'invalid reference format'],
    ['h:5x/a', 'invalid reference format'],
    ['https://quay.io/a', 'invalid reference format'],
    ['a@sha256:12', 'invalid reference format'],
    [`a@sha256:${HEX}@x`, 'invalid reference format'],
    [`a@1x:${HEX}`, 'invalid reference format'],
    [`${'a/'.repeat(127)}aa`, 'repository name must not be more than 255 characters'],
    [`a@md5:${HEX}`, 'unsupported digest algorithm'],
    [`a@SHA256:${HEX}`, 'unsupported digest algorithm'],
    [`a@sha256:${HEX}a`, 'invalid checksum digest length'],
    [`a@sha512:${HEX}`, 'invalid checksum digest length'],
    [`${'a'.repeat(256)}@md5:${HEX}`, 'repository name must not be more than 255 characters'],
  ])('%j is refused in the words of oc', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('accepts a name of exactly 255 characters', () => {
    expect(reasonOf('a'.repeat(255))).toBe('parses');
  });

  it('keeps the letter case of a digest', () => {
    const digest = `sha256:${HEX.toUpperCase()}`;
    expect(parsePullSpec(`a@${digest}`).digest).toBe(digest);
  });

  it('names the text and the reason in its error', () => {
    expect(() => parsePullSpec('a b')).toThrow('invalid reference "a b": invalid reference format');
  });

  it.each([
    ['letters and a !', 'a'.repeat(28) + '!'],
    ['a million letters', 'a'.repeat(1_000_000) + '!'],
    ['a million dashes', 'a' + '-'.repeat(1_000_000)],
    ['half a million segments', 'a/'.repeat(500_000)],
    ['half a million labels', 'a.'.repeat(500_000)],
    ['half a million colons', 'a:'.repeat(500_000)],
    ['upper and lower case', 'aB'.repeat(500_000) + '@'],
    ['separators of every kind', 'a_b__c.d-'.repeat(100_000)],
  ])('that is hostile (%s) is refused at once', (_what, text) => {
    const started = performance.now();
    expect(reasonOf(text)).toBe('invalid reference format');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

/** The grammar of prune-rules 2, literally; slow on long texts, so for short ones only. */
const LITERAL = (() => {
  const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
  const label = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
  const host = `${label}(?:\\.${label})*(?::[0-9]+)?`;
  const name = `(?:${host}/)?${part}(?:/${part})*`;
  const algorithm = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*';
  return new RegExp(
    `^(${name})(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(${algorithm}:[0-9a-fA-F]{32,}))?$`,
  );
})();

const segment = fc.stringMatching(/^[a-z0-9]{1,4}([._-][a-z0-9]{1,3}){0,2}$/);
const wellFormed = fc
  .record({
    host: fc.option(fc.constantFrom('quay.io', 'reg:5000', 'localhost', 'A-b.c:1')),
    path: fc.array(segment, { minLength: 1, maxLength: 4 }),
    tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/)),
    digest: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  })
  .map(
    ({ host, path, tag, digest }) =>
      `${host === null ? '' : `${host}/`}${path.join('/')}` +
      `${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@sha256:${digest}`}`,
  );

describe('any pull spec', () => {
  it('prints as it was parsed', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(printPullSpec(parsePullSpec(text))).toBe(text);
      }),
    );
  });

  it('is accepted, or refused, as the literal grammar does', () => {
    const character = fc.constantFrom(...'abAZ09._-:/@+', ' ', '\n', 'é');
    const short = fc.string({ unit: character, maxLength: 14 });
    const withDigest = short.chain((head) =>
      fc.constantFrom(`${head}@sha256:${HEX}`, `${head}@a.b+c:${HEX}`, `${head}@${head}:${HEX}`),
    );
    fc.assert(
      fc.property(fc.oneof(short, wellFormed, withDigest), (text) => {
        const match = LITERAL.exec(text);
        const reason = reasonOf(text);
        if (match === null) {
          expect(reason).toBe(
            text === ''
              ? 'repository name must have at least one component'
              : LITERAL.test(text.toLowerCase())
                ? 'repository name must be lowercase'
                : 'invalid reference format',
          );
        } else if (reason === 'parses') {
          const spec = parsePullSpec(text);
          expect([spec.tag, spec.digest]).toEqual([match[2] ?? '', match[3] ?? '']);
        } else {
          expect(match[3]).toBeDefined();
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('is either parsed or refused with the typed error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof reasonOf(text)).toBe('string');
      }),
    );
  });
});
