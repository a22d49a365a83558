import { InvalidAnswerError } from '../object/invalidAnswer';
import { trimLimitRange } from './limitRange';

const limitRange = (...limits: readonly unknown[]) => ({
  metadata: { namespace: 'shop', name: 'sizes', uid: 'u' },
  spec: { limits },
});

const image = (storage: unknown) => ({ type: 'openshift.io/Image', max: { storage } });

describe('a limit range', () => {
  it('says how large an image may be, to the billionth of a byte', () => {
    expect(trimLimitRange(limitRange(image('40M')))).toEqual([
      {
        namespace: 'shop',
        limitRange: 'sizes',
        uid: 'u',
        text: '40M',
        nanoBytes: 40_000_000_000_000_000n,
      },
    ]);
  });

  it('may say so more than once', () => {
    const limits = trimLimitRange(limitRange(image('1Gi'), image('0.5G')));
    expect(limits.map(({ text }) => text)).toEqual(['1Gi', '0.5G']);
  });

  it('may write the size as a number', () => {
    expect(trimLimitRange(limitRange(image(1024)))[0]?.nanoBytes).toBe(1_024_000_000_000n);
  });

  it.each([
    ['of containers', { type: 'Container', max: { storage: '1G' } }],
    ['of a type in another letter case', { type: 'openshift.io/image', max: { storage: '1G' } }],
    ['without a maximum', { type: 'openshift.io/Image', min: { storage: '1G' } }],
    ['of something else than storage', { type: 'openshift.io/Image', max: { cpu: '1' } }],
    ['that are null', image(null)],
  ])('says nothing by limits %s', (_what, limit) => {
    expect(trimLimitRange(limitRange(limit))).toEqual([]);
  });

  it('cannot be read with a size that is no quantity', () => {
    expect(() => trimLimitRange(limitRange(image('forty')))).toThrow(InvalidAnswerError);
  });
});
