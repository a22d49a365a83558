/**
 * Takes the pictures in docs/screenshots from the local console, as built: `npm run screenshots`
 * after `npm run build && npm run build:console`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startLocalConsole } from '../integration-tests/console/localConsole';
import { chooseUser, type UserName } from '../integration-tests/console/simulatedCluster';
import { ensureBrowser } from './browser/installBrowser';

const FOLDER = path.resolve(__dirname, '../docs/screenshots');

interface Picture {
  readonly name: string;
  readonly user: UserName;
  readonly address: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What is done on the page before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const openFirstRow = async (page: Page): Promise<void> => {
  await page.getByRole('grid').getByRole('button', { name: 'Details' }).first().click();
};

const review = async (page: Page): Promise<void> => {
  const rows = page.getByRole('grid').getByRole('checkbox');
  await rows.nth(0).check();
  await rows.nth(1).check();
  await page.getByRole('button', { name: 'Review and delete' }).click();
  await page.getByRole('button', { name: 'Dry run' }).waitFor();
};

/** The simulated cluster has references that cannot be read; without them every prune would stop. */
const prune = '/image-cleanup/all-namespaces?policy=oc&ignore_invalid_refs=true';

const pictures: readonly Picture[] = [
  { name: 'image-cleanup', user: 'admin', address: '/image-cleanup/ns/shop', height: 1200 },
  {
    name: 'image-cleanup-dark',
    user: 'dev',
    address: '/image-cleanup/ns/shop',
    theme: 'dark',
    height: 1200,
  },
  { name: 'image-cleanup-narrow', user: 'viewer', address: '/image-cleanup/ns/shop', width: 400 },
  {
    name: 'kept-and-why',
    user: 'admin',
    address: '/image-cleanup/ns/shop?view=recentImages',
    before: openFirstRow,
  },
  {
    name: 'prune',
    user: 'admin',
    address: `${prune}&view=historyToTrim`,
    height: 1300,
    before: openFirstRow,
  },
  {
    name: 'not-being-pruned',
    user: 'admin',
    address: `${prune}&view=imagesKept`,
    height: 1500,
    before: openFirstRow,
  },
  { name: 'review', user: 'admin', address: '/image-cleanup/ns/shop', before: review },
];

const take = async (browser: Browser, url: string, picture: Picture): Promise<void> => {
  const { name, user, address, theme = 'light', width = 1280, height = 1000, before } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: `localStorage.setItem('bridge/theme', '${theme}')` });
    await chooseUser(page.request, url, user);
    await page.goto(`${url}${address}`);
    // Ages and layers come after the lists.
    await page.getByText(/^As of (?!.*reading)/).waitFor({ timeout: 60_000 });
    await page
      .getByText(/Everything was read to its end|could not be|Summary: deleted/)
      .first()
      .waitFor();
    // The plan follows what came in last.
    await page.waitForTimeout(1_500);
    await before?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  } finally {
    await context.close();
  }
};

const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...flags, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const console = await startLocalConsole([]);
  try {
    for (const picture of pictures) await take(browser, console.url, picture);
  } finally {
    await console.stop();
    await browser.close();
  }
};

void main();
