import { ago, localTime } from './localTime';

const NOW = new Date('2026-11-21T12:00:00Z');
const before = (seconds: number) => new Date(NOW.valueOf() - seconds * 1000);

describe('a moment as the console writes it', () => {
  it.each([
    [3, 'Just now'],
    [300, '5 minutes ago'],
  ])('is relative for the last ten minutes (%i s)', (seconds, text) => {
    expect(localTime(before(seconds), NOW)).toBe(text);
  });

  it('is a date and a time before that, and in the future', () => {
    expect(localTime(before(900), NOW)).toMatch(/^Nov 21, 2026, \d+:45 [AP]M$/);
    expect(localTime(before(-900), NOW)).toMatch(/^Nov 21, 2026, \d+:15 [AP]M$/);
  });

  it('is a span of time without the suffix', () => {
    expect(ago(before(3 * 86_400), NOW, false)).toBe('3 days');
    expect(ago(before(3600), NOW)).toBe('1 hour ago');
  });
});
