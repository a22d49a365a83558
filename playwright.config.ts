import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/findBrowser';
import type { ConsoleOptions } from './integration-tests/console/fixtures';

const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium refuses its sandbox to root. */
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Tests in a real browser, each worker with a local console of its own. */
export default defineConfig<object, ConsoleOptions>({
  testDir: 'integration-tests',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  // A machine that does much else at once can exceed a test's patience; a defect fails each time.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.cache/playwright.json' },
    ],
  ],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [...BROWSER_FLAGS, ...ROOT_FLAGS],
    },
    viewport: { width: 1280, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-US',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
