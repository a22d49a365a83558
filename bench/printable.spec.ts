import { printable, printableBySize } from './printable';

describe('the figures as text', () => {
  it('say what, how much and in which unit, one a line', () => {
    expect(
      printable({ tags: 10000, planMs: 95.3, planToParseRatio: 0.71, pageBytes: 22_480 }),
    ).toBe(
      [
        'tags           10,000',
        'plan           95.3 ms',
        'plan to parse  0.71 ×',
        'page           22.5 kB',
        '',
      ].join('\n'),
    );
  });

  it('of several sizes stand under their size, without those that make no sense', () => {
    expect(
      printableBySize('prune', {
        2000: { planMs: 5, planToParse: 0.3, bytesPerImage: 1800, growth: null },
        10000: { growth: 5.5 },
        '500 images of a.json': { images: 500 },
      }),
    ).toBe(
      [
        '',
        'prune 2,000',
        'plan             5 ms',
        'plan to parse    0.3 ×',
        'bytes per image  1,800 B',
        '',
        'prune 10,000',
        'growth  5.5 ×',
        '',
        'prune 500 images of a.json',
        'images  500',
        '',
      ].join('\n'),
    );
  });
});
