import { addCounts, type Counts } from './counts';

/** What became of a step. */
export interface StepResult extends Counts {
  readonly name: string;
  readonly milliseconds: number;
  /** Why the step was not run. */
  readonly notRun?: string;
}

/** The sum over all steps. */
export const totalOf = (results: readonly StepResult[]): Counts =>
  results.reduce<Counts>(addCounts, { passed: 0, failed: 0 });

const row = ({ name, passed, failed, milliseconds, notRun }: StepResult): string => {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const counts = `${passed} passed, ${failed} failed`;
  return `  ${name.padEnd(12)} ${counts.padEnd(28)} ${notRun ?? seconds.padStart(9)}`;
};

/** One line a step, and the sum as the last line: `N passed, N failed`. */
export const summaryOf = (results: readonly StepResult[]): string => {
  const { passed, failed } = totalOf(results);
  return ['', ...results.map(row), '', `${passed} passed, ${failed} failed`].join('\n');
};
