import { expect, test } from './fixtures';
import { guardPages } from './pageGuard';

test('an inline script is seen as a violation of the policy', async ({
  localConsole,
  context,
  page,
}) => {
  const guard = await guardPages(context);
  await page.goto(localConsole.url);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'void 0';
    document.head.append(script);
  });
  await expect.poll(() => guard.problems.join('\n')).toContain('script-src');
});

test('an error that nobody catches is seen', async ({ localConsole, context, page }) => {
  const guard = await guardPages(context);
  await page.goto(localConsole.url);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });
  await expect.poll(() => guard.problems.join('\n')).toContain('nobody catches this');
});
