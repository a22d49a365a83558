import type { Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup, VIEWS } from '../console/cleanupPage';

/** Parts of the page that can be pushed sideways as a whole: the window and whatever holds the page, once nothing moves any more. */
const sidewaysScrollers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector('main');
    for (let part: Element | null = main; part; part = part.parentElement) {
      const overflow = getComputedStyle(part).overflowX;
      const scrolls =
        part === document.documentElement || overflow === 'auto' || overflow === 'scroll';
      if (scrolls && part.scrollWidth > part.clientWidth + 1) {
        found.push(`${part.tagName}.${part.className}: ${part.scrollWidth} > ${part.clientWidth}`);
      }
    }
    return found;
  });

for (const theme of ['light', 'dark'] as const) {
  test(`at 400 pixels, ${theme}, nothing is pushed sideways and everything can be reached`, async ({
    console,
  }) => {
    const shop = await openCleanup(console, 'shop', {
      theme,
      width: 400,
      height: 800,
      policy: { protect_in_use: 'false' },
    });
    await expect.poll(() => sidewaysScrollers(shop.page)).toEqual([]);
    await expect(shop.main.getByRole('button', { name: 'Refresh' })).toBeInViewport();
    for (const view of VIEWS) {
      await shop.choose(view);
      await expect(shop.main.getByRole('tabpanel').locator('td').first()).toBeVisible();
      await expect.poll(() => sidewaysScrollers(shop.page), view).toEqual([]);
    }
    await shop.choose('Stale images');
    await shop.openPolicy();
    await expect.poll(() => sidewaysScrollers(shop.page), 'the policy').toEqual([]);
    await shop.field('Older than (days)').fill('60');
    await expect(shop.page).toHaveURL(/remove_older_than=60/);
    await shop.main
      .getByRole('checkbox', { name: /^Select shop\// })
      .first()
      .click();
    await expect(shop.main.getByRole('button', { name: /^Review and delete/ })).toBeEnabled();
  });
}

test('the dark theme colours the page, not only the console around it', async ({ console }) => {
  const shop = await openCleanup(console, 'shop', { theme: 'dark', policy: {} });
  const brightness = await shop.main
    .getByRole('heading', { name: 'Image Cleanup' })
    .evaluate((element) => {
      const [red = 0, green = 0, blue = 0] = (
        getComputedStyle(element).color.match(/\d+/g) ?? []
      ).map(Number);
      return (red + green + blue) / 3;
    });
  expect(brightness, 'light letters').toBeGreaterThan(180);
});
