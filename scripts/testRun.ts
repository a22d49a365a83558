/**
 * The whole test: `npm test`. With names of steps only these, such as `tsx scripts/testRun.ts types lint`;
 * what follows them goes to the step's program. Runs every step even if an earlier one failed; the last
 * line is `N passed, N failed`; ends with 1 when anything failed.
 */
import { runStep } from './testRun/runStep';
import { STEPS } from './testRun/steps';
import { summaryOf, totalOf, type StepResult } from './testRun/summary';

const main = async (parameters: readonly string[]): Promise<void> => {
  const isStep = (name: string) => STEPS.some((step) => step.name === name);
  const end = parameters.findIndex((parameter) => !isStep(parameter));
  const names = end < 0 ? parameters : parameters.slice(0, end);
  const more = end < 0 ? [] : parameters.slice(end);
  if (names.length === 0 && more.length > 0) {
    console.error(
      `Unknown step ${more[0]}; there are ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  const results: StepResult[] = [];
  const failed = new Set<string>();
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (interrupted) break;
    const result = await runStep(step, more, failed);
    results.push(result);
    if (result.failed > 0) failed.add(step.name);
  }
  console.log(summaryOf(results));
  process.exitCode = totalOf(results).failed > 0 || interrupted ? 1 : 0;
};

void main(process.argv.slice(2));
