import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser/installBrowser';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Heap sizes are otherwise rounded so coarsely that two builds look alike.
  '--enable-precise-memory-info',
];

/** Chromium refuses its sandbox to root. */
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Opens the machine's own browser.
 * @throws {NoBrowserError} when there is none
 */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: [...FLAGS, ...ROOT_FLAGS] });

/** A window with nothing in its cache, as of somebody who opens the console for the first time. */
export const freshContext = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  // Functions that are handed to the browser name themselves by a helper that is missing there.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  return context;
};
