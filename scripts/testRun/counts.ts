/** How many tests of a step passed and failed. What did not run counts as failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Both together. */
export const addCounts = (left: Counts, right: Counts): Counts => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
});

/** A step that is no test counts as one. */
export const countOnce = (succeeded: boolean): Counts => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
});

/**
 * What a runner reported, held against how it ended: a failure that shows only in the exit code (a crash,
 * a file that does not load) counts as one.
 */
export const heldAgainstExit = (counts: Counts, succeeded: boolean): Counts =>
  succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };

const numberAt = (report: unknown, ...keys: string[]): number => {
  let value = report;
  for (const key of keys)
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
  if (typeof value !== 'number') throw new Error(`The report has no number ${keys.join('.')}`);
  return value;
};

/** Counts of a report of `jest --json`. @throws {Error} when it is none */
export const jestCounts = (report: unknown): Counts => ({
  passed: numberAt(report, 'numPassedTests'),
  failed:
    numberAt(report, 'numFailedTests') +
    numberAt(report, 'numPendingTests') +
    numberAt(report, 'numTodoTests') +
    numberAt(report, 'numRuntimeErrorTestSuites'),
});

/**
 * Counts of a report of Playwright's JSON reporter. A test that passed at its second try has passed:
 * the list above the sum names it as flaky. @throws {Error} when it is no report
 */
export const playwrightCounts = (report: unknown): Counts => ({
  passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
  failed: numberAt(report, 'stats', 'unexpected') + numberAt(report, 'stats', 'skipped'),
});
