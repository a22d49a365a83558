import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream } from './lab/streams';

test('a list that may not be read makes every verdict that needs it unknown, and is named', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const fault = await cluster.addFault({
    match: { path: '/apis/batch/v1/namespaces/lab/cronjobs*', user: 'padmin' },
    effect: {
      kind: 'status',
      code: 403,
      reason: 'Forbidden',
      message: 'cronjobs.batch is forbidden: not today',
    },
  });

  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  for (const tag of ['app:v1', 'app:v2', 'app:v3']) await lab.expectVerdict(tag, 'Unknown');
  await expect(lab.gaps).toBeVisible();
  await expect(
    lab.main.getByText(
      /You may not list CronJob objects in lab: .*not today.* 3 tags are therefore unknown instead of unused/,
    ),
  ).toBeVisible();
  await expect(lab.cell('app:v1', 'Why')).toContainText('older than 0 days');
  const row = await lab.open('app:v1');
  await expect(
    row.getByText('Could not be checked: you may not list CronJob objects in lab.'),
  ).toBeVisible();

  await lab.main.getByRole('button', { name: 'Select rows' }).click();
  await expect(lab.page.getByRole('menuitem', { name: 'Select all 0 safe rows' })).toBeDisabled();
  await lab.page.keyboard.press('Escape');
  await lab.bulkSelect.click();
  await expect(lab.main.getByText(/^\d+ selected$/)).toHaveCount(0);
  for (const tag of ['v1', 'v2', 'v3']) {
    await expect(lab.box(`lab/app:${tag}`)).toBeEnabled();
    await expect(lab.box(`lab/app:${tag}`)).not.toBeChecked();
  }

  await lab.box('lab/app:v1').check();
  await lab.review();
  const dialog = lab.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Dry run' }).click();
  await expect(
    dialog.getByRole('checkbox', { name: /What is missing: CronJob objects in lab\.$/ }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await cluster.removeFault(fault);
  await lab.refresh();
  await lab.expectVerdict('app:v1', 'Unused');
  await expect(lab.gaps).toHaveCount(0);
});
