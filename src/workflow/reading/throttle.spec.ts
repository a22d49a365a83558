import { Throttle } from './throttle';

describe('a throttle', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls at once, and once more for everything asked meanwhile', () => {
    let calls = 0;
    const throttle = new Throttle(500, () => (calls += 1));
    throttle.ask();
    throttle.ask();
    throttle.ask();
    expect(calls).toBe(1);
    jest.advanceTimersByTime(500);
    expect(calls).toBe(2);
    jest.advanceTimersByTime(5000);
    expect(calls).toBe(2);
  });

  it('keeps the pause between calls however often it is asked', () => {
    let calls = 0;
    const throttle = new Throttle(500, () => (calls += 1));
    for (let at = 0; at < 40; at += 1) {
      throttle.ask();
      jest.advanceTimersByTime(50);
    }
    expect(calls).toBeLessThanOrEqual(5);
  });

  it('calls no more once it was stopped', () => {
    let calls = 0;
    const throttle = new Throttle(500, () => (calls += 1));
    throttle.ask();
    throttle.ask();
    throttle.stop();
    jest.advanceTimersByTime(1000);
    expect(calls).toBe(1);
  });
});
