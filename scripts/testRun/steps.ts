/** A program to run, of the project's packages or `node`; its end counts as one test unless it writes a report. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The runner's report, from which its tests are counted. */
  readonly report?: { readonly of: 'jest' | 'playwright'; readonly file: string };
}

/** One part of the test run. */
export interface Step {
  readonly name: string;
  readonly commands: readonly Command[];
  /** Steps without which this one makes no sense. */
  readonly needs?: readonly string[];
  readonly needsBrowser?: boolean;
}

const JEST_REPORT = '.cache/jest.json';

/** Where Playwright writes its report; playwright.config.ts reads it from the same variable. */
const PLAYWRIGHT_REPORT = '.cache/playwright.json';

const command = (program: string, ...parameters: string[]): Command => ({ program, parameters });
const script = (file: string) => command('tsx', file);
const webpack = (...parameters: string[]): Command => ({
  program: 'webpack',
  parameters: ['--mode', 'production', '--stats', 'errors-warnings', ...parameters],
  environment: { NODE_OPTIONS: '--import tsx' },
});

/** All steps, in the order in which they run. */
export const STEPS: readonly Step[] = [
  { name: 'types', commands: [command('tsc')] },
  {
    name: 'lint',
    commands: [
      command('eslint', '--max-warnings', '0', '.'),
      command('stylelint', '--allow-empty-input', 'src/**/*.css', 'dev-console/host/**/*.css'),
      command('prettier', '--check', '--log-level', 'warn', '.'),
      script('scripts/checkTranslations.ts'),
      script('scripts/checkDocuments.ts'),
    ],
  },
  {
    name: 'unused',
    commands: [
      command('knip', '--no-progress'),
      // Without the tests: what only they use is unused.
      command('knip', '--no-progress', '--production', '--include', 'files,exports,types'),
    ],
  },
  {
    name: 'unit',
    commands: [
      {
        ...command('jest', '--json', '--outputFile', JEST_REPORT),
        report: { of: 'jest', file: JEST_REPORT },
      },
    ],
  },
  // The parts of the chart that need neither helm nor nginx.
  {
    name: 'chart',
    commands: [command('node', '--test', '--test-reporter=spec', 'charts/activate.test.mjs')],
  },
  {
    name: 'build',
    commands: [webpack(), webpack('--config', 'dev-console/webpack.config.ts')],
  },
  { name: 'bundle', commands: [script('scripts/checkBundle.ts')], needs: ['build'] },
  {
    name: 'browser',
    commands: [
      {
        ...command('playwright', 'test'),
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
        report: { of: 'playwright', file: PLAYWRIGHT_REPORT },
      },
    ],
    needs: ['build'],
    needsBrowser: true,
  },
];
