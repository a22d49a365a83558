import { createServerClock } from './serverClock';

const TEN = Date.UTC(2026, 10, 21, 10);

it('knows no time before the first answer', () => {
  expect(createServerClock(() => 5).now()).toBeNull();
});

it('runs on from the date of the latest answer', () => {
  let elapsed = 100;
  const clock = createServerClock(() => elapsed);
  clock.observe('Sat, 21 Nov 2026 10:00:00 GMT');
  elapsed += 61_000;
  expect(clock.now()).toBe(TEN + 61_000);
  // The machine slept, and the elapsed time with it.
  clock.observe('Sat, 21 Nov 2026 18:00:00 GMT');
  expect(clock.now()).toBe(TEN + 8 * 3_600_000);
});

it('ignores answers without a date, or with one that is none', () => {
  const clock = createServerClock(() => 0);
  clock.observe('Sat, 21 Nov 2026 10:00:00 GMT');
  clock.observe(null);
  clock.observe('yesterday');
  expect(clock.now()).toBe(TEN);
});
