import type { Page, Worker } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup, type CleanupPage } from '../console/cleanupPage';

const pluginFiles = '**/api/plugins/image-cleanup-plugin/*.js';
const engineFile = '**/api/plugins/image-cleanup-plugin/image-cleanup-engine-*.js';

/** Fails unless the page says that it cannot go on, offers to be loaded again, and waits for nothing. */
const expectGivenUp = async ({ main }: CleanupPage): Promise<void> => {
  await expect(main.getByRole('heading', { name: 'The page cannot go on' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expect(main.getByRole('progressbar')).toHaveCount(0);
  await expect(main.getByRole('button', { name: /^Review and/ })).toHaveCount(0);
};

/** Loads the page again by its own button, and waits until it works. */
const reload = async (cleanup: CleanupPage): Promise<void> => {
  await cleanup.main.getByRole('button', { name: 'Reload the page' }).click();
  await cleanup.settled();
};

/** The worker of the engine, once it runs. */
const engineOf = async (page: Page): Promise<Worker> => {
  const isEngine = (worker: Worker) => worker.url().includes('image-cleanup-engine');
  await expect.poll(() => page.workers().filter(isEngine).length).toBe(1);
  const engine = page.workers().find(isEngine);
  if (!engine) throw new Error('The engine has no worker');
  return engine;
};

for (const policy of ['age', 'oc'] as const) {
  for (const [what, status] of [
    ['is not there', 404],
    ['cannot be fetched', null],
  ] as const) {
    test(`the page, ${policy}, says that it cannot go on when the engine’s file ${what}`, async ({
      console,
      page,
    }) => {
      await page.route(engineFile, (route) =>
        status === null ? route.abort() : route.fulfill({ status, body: 'not found' }),
      );
      const shop = await openCleanup(console, 'shop', { policy: { policy }, settled: false });
      await expectGivenUp(shop);
      await page.unroute(engineFile);
      await reload(shop);
    });
  }

  test(`the page, ${policy}, says that it cannot go on when the engine ends while it is open`, async ({
    console,
    page,
  }) => {
    console.expectUncaught('out of order');
    // References of the seed that cannot be read stop a prune until they are ignored.
    const shop = await openCleanup(console, 'shop', {
      policy: { policy, ignore_invalid_refs: 'true' },
    });
    const review = shop.main.getByRole('button', { name: /^Review and/ });
    await expect(review).toBeVisible();
    const engine = await engineOf(page);
    await engine.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of order');
      });
    });
    await expectGivenUp(shop);
    await expect(shop.main.getByText(/has stopped: .*out of order/)).toBeVisible();
    await reload(shop);
    await expect(review).toBeVisible();
  });
}

test('a plan that fails is told, and another one works', async ({ console, page }) => {
  const shop = await openCleanup(console, 'shop');
  await shop.openPolicy();
  // The matcher of regular expressions is a file that the engine loads when a policy needs it.
  await page.route(pluginFiles, (route) => route.abort());
  await shop.field('Tags').fill('/^v/');
  await expect(shop.main.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(shop.table('Stale images')).toHaveCount(0);
  await page.unroute(pluginFiles);
  await shop.field('Tags').fill('v*');
  await expect(shop.table('Stale images')).toBeVisible();
  await shop.field('Tags').fill('/^v/');
  await expect(shop.staleCount).toBeVisible();
  await expect(shop.table('Stale images').getByRole('link').first()).toHaveText(/:v/);
});

test('a review whose file cannot be loaded says so, and the page stays', async ({
  console,
  page,
}) => {
  // What comes after the engine is loaded on demand.
  page.once('worker', () => void page.route(pluginFiles, (route) => route.abort()));
  const shop = await openCleanup(console, 'shop');
  await shop.bulkSelect.click();
  await shop.reviewButton.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'The page cannot go on' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(shop.table('Stale images')).toBeVisible();
});
