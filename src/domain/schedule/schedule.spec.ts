import { readSchedule } from './schedule';

describe('a schedule', () => {
  it.each([
    ['0 0 * * *', '00:00'],
    ['30 2 * * *', '02:30'],
    [' 5  17 * * * ', '17:05'],
    ['@daily', '00:00'],
    ['@midnight', '00:00'],
  ])('of every day is told by its time: %s', (cron, at) => {
    expect(readSchedule(cron)).toEqual({ every: 'day', at });
  });

  it.each([
    ['0 3 * * 1', 1, '03:00'],
    ['0 3 * * 7', 0, '03:00'],
    ['@weekly', 0, '00:00'],
  ])('of every week is told by its day and time: %s', (cron, weekday, at) => {
    expect(readSchedule(cron)).toEqual({ every: 'week', weekday, at });
  });

  it.each([
    '*/10 * * * *',
    '0 0 1 * *',
    '0 0 * * 1-5',
    '0 0 * 6 *',
    '60 0 * * *',
    '0 24 * * *',
    'x',
  ])('that is not simple stays as it is: %s', (text) => {
    expect(readSchedule(text)).toEqual({ every: 'cron', text });
  });
});
