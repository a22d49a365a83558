import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser/installBrowser';
import { addCounts, countOnce, heldAgainstExit, jestCounts, playwrightCounts } from './counts';
import type { Counts } from './counts';
import type { Command, Step } from './steps';
import type { StepResult } from './summary';

const COUNT = { jest: jestCounts, playwright: playwrightCounts };

/** After this time a program counts as hung, in milliseconds. */
const PATIENCE = 20 * 60_000;

/** What ends a run from outside ends the program that is running; the others are not started. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Node itself, or a program of the project's packages. */
const placeOf = (program: string): string =>
  program === 'node' ? process.execPath : path.join('node_modules/.bin', program);

/** Runs a program, its output going through. @returns whether it ended well */
const run = ({ program, parameters, environment }: Command, more: readonly string[]) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(placeOf(program), [...parameters, ...more], {
      // `jest --json` repeats its report on standard output.
      stdio: ['ignore', program === 'jest' ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    const timer = setTimeout(() => {
      console.error(`${program} does not end; it is stopped.`);
      child.kill('SIGKILL');
    }, PATIENCE);
    const end = (succeeded: boolean) => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve(succeeded);
    };
    child.on('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });

const readCounts = ({ report }: Command, succeeded: boolean): Counts => {
  if (!report) return countOnce(succeeded);
  try {
    const counts = COUNT[report.of](JSON.parse(readFileSync(report.file, 'utf8')));
    return heldAgainstExit(counts, succeeded);
  } catch (error) {
    console.error(`${report.of} left no report that can be read: ${String(error)}`);
    return countOnce(false);
  }
};

const runCommand = async (command: Command, more: readonly string[]): Promise<Counts> => {
  if (command.report) {
    mkdirSync(path.dirname(command.report.file), { recursive: true });
    if (existsSync(command.report.file)) rmSync(command.report.file);
  }
  return readCounts(command, await run(command, more));
};

/**
 * Runs all commands of a step, the later ones too when one fails.
 * @param more further parameters for the commands, such as the names of test files
 * @param failed names of the steps that failed so far
 */
export const runStep = async (
  step: Step,
  more: readonly string[],
  failed: ReadonlySet<string>,
): Promise<StepResult> => {
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  const obstacle = step.needs?.find((name) => failed.has(name));
  if (obstacle) {
    const notRun = `not run: ${obstacle} failed`;
    console.log(notRun);
    return { name: step.name, ...countOnce(false), milliseconds: 0, notRun };
  }
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    if (step.needsBrowser) ensureBrowser();
    for (const command of step.commands)
      counts = addCounts(counts, await runCommand(command, more));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    counts = addCounts(counts, countOnce(false));
  }
  return { name: step.name, ...counts, milliseconds: performance.now() - start };
};
