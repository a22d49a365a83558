import { expect, test as base, type Page } from '@playwright/test';
import { startLocalConsole, type LocalConsole } from './localConsole';
import { guardPages } from './pageGuard';
import { chooseUser, clusterUnderTest } from './simulatedCluster';
import type { ClusterUnderTest, UserName } from './simulatedCluster';

export { expect } from '@playwright/test';
export type { ClusterUnderTest, UserName } from './simulatedCluster';

/** How a page is opened. */
export interface OpenOptions {
  /** Who has logged in; the cluster admin unless said otherwise. */
  readonly user?: UserName;
  readonly theme?: 'light' | 'dark';
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The local console in a browser. */
export interface ConsoleUnderTest {
  /** Where it serves. */
  readonly url: string;
  readonly cluster: ClusterUnderTest;
  /**
   * Logs in and goes to a path such as `/image-cleanup/ns/shop?remove_older_than=30`.
   * @returns the page, which is the test's own
   */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Lets an uncaught error with this text pass: the test has it thrown itself. */
  expectUncaught(text: string): void;
}

/** What a test file can set by `test.use`. */
export interface ConsoleOptions {
  /** Options of `npm start`, such as `['--scale', '10000']`; each combination gets a console of its own. */
  readonly consoleOptions: string[];
}

interface TestFixtures {
  console: ConsoleUnderTest;
}

interface WorkerFixtures extends ConsoleOptions {
  localConsole: LocalConsole;
  cluster: ClusterUnderTest;
}

/**
 * A test with a local console, whose cluster is as seeded. It fails, whatever else it asserts, when the
 * content security policy is violated or an error is not caught.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  consoleOptions: [[], { option: true, scope: 'worker' }],

  localConsole: [
    async ({ consoleOptions }, use) => {
      const localConsole = await startLocalConsole(consoleOptions);
      await use(localConsole);
      await localConsole.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  cluster: [
    async ({ localConsole, playwright }, use) => {
      const cluster = clusterUnderTest(localConsole.url, { playwright });
      await use(cluster);
      await cluster.close();
    },
    { scope: 'worker' },
  ],

  console: async ({ localConsole: { url }, cluster, context, page }, use) => {
    await cluster.reset();
    const guard = await guardPages(context);
    const expected: string[] = [];
    await use({
      url,
      cluster,
      open: async (path, { user = 'admin', theme = 'light', width, height } = {}) => {
        const size = page.viewportSize() ?? { width: 1280, height: 900 };
        await page.setViewportSize({ width: width ?? size.width, height: height ?? size.height });
        await page.emulateMedia({ colorScheme: theme });
        await page.addInitScript((chosen) => {
          localStorage.setItem('bridge/theme', chosen);
        }, theme);
        await chooseUser(page.request, url, user);
        await page.goto(`${url}${path}`);
        return page;
      },
      expectUncaught: (text) => void expected.push(text),
    });
    const problems = guard.problems.filter(
      (problem) => !expected.some((text) => problem.includes(text)),
    );
    expect(problems, 'violations of the content security policy and uncaught errors').toEqual([]);
  },
});
