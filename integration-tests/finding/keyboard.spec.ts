import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream, pullSpec, tagsIn } from './lab/streams';

/** Presses Tab until a control has the focus; fails when it cannot be reached. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never reached ${control}`);
};

test('a tag is found, explained, selected and deleted by the keyboard alone', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const image = pullSpec('lab', 'app', 'v3');
  await cluster.runPod({ namespace: 'lab', name: 'runner', image });
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  const { page } = lab;
  await lab.expectVerdict('app:v1', 'Unused');

  await lab.main.getByRole('button', { name: 'Refresh' }).focus();
  await tabTo(page, lab.tab('Stale images'));
  await tabTo(page, lab.tab('Recent images'));
  await page.keyboard.press('Enter');
  await lab.expectVerdict('app:v3', 'In use');
  await lab.main.getByRole('button', { name: 'Refresh' }).focus();
  await tabTo(page, lab.tab('Stale images'));
  await page.keyboard.press('Enter');

  await tabTo(page, lab.row('app:v1').getByRole('button', { name: /^Details/ }));
  await page.keyboard.press('Enter');
  await expect(
    lab.row('app:v1').getByText('Nothing that was read refers to it.').first(),
  ).toBeVisible();
  await tabTo(page, lab.box('lab/app:v1'));
  await page.keyboard.press('Space');
  await expect(lab.box('lab/app:v1')).toBeChecked();

  const begin = lab.main.getByRole('button', { name: /^Review and delete/ });
  await lab.main.getByRole('button', { name: 'Refresh' }).focus();
  await tabTo(page, begin);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Dry run' })).toBeEnabled();
  await tabTo(page, dialog.getByRole('button', { name: 'Dry run' }));
  await page.keyboard.press('Enter');
  const remove = dialog.getByRole('button', { name: /^Delete 1 object/ });
  await expect(remove).toBeVisible();
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsIn(cluster, 'lab')).toEqual(['app:v2', 'app:v3']);
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
