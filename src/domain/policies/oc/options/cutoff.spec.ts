import type { PruneRules } from './pruneRules';
import { cutoffOf, isOld, isYoung } from './cutoff';

const now = Date.parse('2026-06-01T12:00:00Z');
const MINUTE = 60_000;

const optionsOf = (keepYoungerThan: bigint | null): PruneRules => ({
  keepYoungerThan,
  keepTagRevisions: null,
  overSizeLimit: false,
  all: true,
  registry: true,
  namespace: null,
  ignoreInvalidRefs: false,
  protections: false,
});

const cutoff = (nanos: bigint | null) => cutoffOf(optionsOf(nanos), now);

describe('the cut-off between young and old', () => {
  const hour = cutoff(3_600_000_000_000n);
  const anHourAgo = now - 60 * MINUTE;

  it('takes for young what is strictly later, and for old what is strictly earlier', () => {
    expect([anHourAgo - 1, anHourAgo, anHourAgo + 1].map((time) => isYoung(time, hour))).toEqual([
      false,
      false,
      true,
    ]);
    expect([anHourAgo - 1, anHourAgo, anHourAgo + 1].map((time) => isOld(time, hour))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes what has no time for old', () => {
    expect([isYoung(null, hour), isOld(null, hour)]).toEqual([false, true]);
  });

  it('makes everything with a time young, and no pod old, when it was not given', () => {
    const unset = cutoff(null);
    expect([isYoung(0, unset), isYoung(null, unset)]).toEqual([true, false]);
    expect([isOld(0, unset), isOld(null, unset)]).toEqual([false, false]);
  });

  it('is exact below a millisecond', () => {
    const almost = cutoff(1n);
    expect([isYoung(now, almost), isOld(now, almost)]).toEqual([true, false]);
    expect([isYoung(now - 1, almost), isOld(now - 1, almost)]).toEqual([false, true]);
  });

  it('may lie in the future, and before 1970', () => {
    expect(isYoung(now, cutoff(-3_600_000_000_000n))).toBe(false);
    const longAgo = cutoff(BigInt(now) * 1_000_000n + 1n);
    expect([isYoung(0, longAgo), isYoung(-1, longAgo)]).toEqual([true, false]);
    expect([isOld(0, longAgo), isOld(-1, longAgo)]).toEqual([false, true]);
  });
});
