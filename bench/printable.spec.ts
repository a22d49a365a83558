import { printable } from './printable';

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
});
