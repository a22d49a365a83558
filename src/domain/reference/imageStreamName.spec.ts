import fc from 'fast-check';
import { InvalidReferenceError, parseImageStreamImageName, parseImageStreamTagName } from './index';

const reasonOf = (parse: (text: string) => unknown, text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InvalidReferenceError) return error.reason;
    throw error;
  }
  return 'parses';
};

describe('the name of an image stream tag', () => {
  it('has a stream and a tag', () => {
    expect(parseImageStreamTagName('app:v1')).toEqual({ name: 'app', tag: 'v1' });
  });

  it.each([
    ['app@sha256:1', '"app@sha256:1" is an image stream image, not an image stream tag'],
    ['app', 'expected exactly one : delimiter in the istag "app"'],
    ['a:b:c', 'expected exactly one : delimiter in the istag "a:b:c"'],
    [':v1', 'image stream tag name ":v1" must have a name and a tag'],
    ['app:', 'image stream tag name "app:" must have a name and a tag'],
    [
      'a"\\\n\u0001\u007f\u00a0é\u{e0001}',
      String.raw`expected exactly one : delimiter in the istag "a\"\\\n\x01\x7f\u00a0é\U000e0001"`,
    ],
  ])('%j is refused in the words of oc', (text, reason) => {
    expect(reasonOf(parseImageStreamTagName, text)).toBe(reason);
  });
});

describe('the name of an image stream image', () => {
  it('has a stream and a digest', () => {
    expect(parseImageStreamImageName('app@sha256:1')).toEqual({ name: 'app', digest: 'sha256:1' });
  });

  it.each([
    ['app', 'expected exactly one @ in the isimage name "app"'],
    ['a@b@c', 'expected exactly one @ in the isimage name "a@b@c"'],
    ['@b', 'image stream image name "@b" must have a name and ID'],
    ['a@', 'image stream image name "a@" must have a name and ID'],
  ])('%j is refused in the words of oc', (text, reason) => {
    expect(reasonOf(parseImageStreamImageName, text)).toBe(reason);
  });
});

describe('any text', () => {
  it('is a name of a tag, of an image, or neither, never both', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ':', '@', '"', '\ud800') }), (text) => {
        const tag = reasonOf(parseImageStreamTagName, text);
        const image = reasonOf(parseImageStreamImageName, text);
        expect(tag === 'parses' && image === 'parses').toBe(false);
      }),
    );
  });
});
