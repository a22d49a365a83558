import { heldAgainstExit, jestCounts, playwrightCounts } from './counts';
import { summaryOf } from './summary';

describe('the count of a test run', () => {
  it('takes tests that did not run for failed', () => {
    const jest = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 1,
    };
    expect(jestCounts(jest)).toEqual({ passed: 7, failed: 4 });
    const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(playwrightCounts(playwright)).toEqual({ passed: 6, failed: 2 });
  });

  it('is not taken from something that is no report', () => {
    expect(() => jestCounts({ success: true })).toThrow('The report has no number numPassedTests');
    expect(() => playwrightCounts(null)).toThrow('The report has no number stats.expected');
  });

  it('counts a crash that no test saw', () => {
    expect(heldAgainstExit({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
    expect(heldAgainstExit({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
    expect(heldAgainstExit({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
  });

  it('closes with the sum', () => {
    const text = summaryOf([
      { name: 'types', passed: 1, failed: 0, milliseconds: 1234 },
      { name: 'unit', passed: 98, failed: 2, milliseconds: 20_000 },
      { name: 'browser', passed: 0, failed: 1, milliseconds: 0, notRun: 'not run: build failed' },
    ]);
    expect(text).toContain('1.2 s');
    expect(text).toContain('not run: build failed');
    expect(text.split('\n').at(-1)).toBe('99 passed, 3 failed');
  });
});
