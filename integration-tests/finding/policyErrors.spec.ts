import { expect, test } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { makeProject } from './lab/project';
import { makeStream, pullSpec } from './lab/streams';
import { makeCronJob } from './lab/workloads';

test('each mistake in the policy is told at its field, and the last right plan stays', async ({
  console,
}) => {
  await makeProject(console.cluster, 'lab', { padmin: 'admin' });
  await makeStream(console.cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await expect(lab.staleCount).toHaveText('3 of 3 tags');
  await lab.openPolicy();
  for (const [field, wrong, message, right] of [
    ['Tags', '/v(/', /The regular expression cannot be used: v\(: missing closing/, ''],
    ['Skip tags', '/[/', /The regular expression cannot be used/, ''],
    ['Older than (days)', 'many', /This is not a whole number: many/, '0'],
    ['Older than (days)', '40000', /Out of range: 0–36500/, '0'],
    ['Keep the most recent', '-1', /Out of range/, '0'],
    ['Labels', 'a in (', /The label selector cannot be read/, ''],
  ] as const) {
    await lab.field(field).fill(wrong);
    await expect(lab.field(field)).toHaveAttribute('aria-invalid', 'true');
    await expect(lab.field(field)).toHaveAccessibleDescription(message);
    await expect(lab.staleCount).toHaveText('3 of 3 tags');
    await lab.field(field).fill(right);
    await expect(lab.field(field)).not.toHaveAttribute('aria-invalid', 'true');
  }
});

test('a policy with a mistake is not reviewed, however much is selected, and old rows say so', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2', 'v3']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.box('lab/app:v1').check();
  await makeCronJob(cluster, {
    namespace: 'lab',
    name: 'nightly',
    image: pullSpec('lab', 'app', 'v1'),
  });
  await lab.openPolicy();
  await lab.field('Older than (days)').fill('many');
  await expect(lab.reviewButton).toHaveAttribute('aria-disabled', 'true');
  await lab.reviewButton.focus();
  await expect(lab.reviewButton).toHaveAccessibleDescription(/^The policy has a mistake/);
  await lab.page.keyboard.press('Enter');
  await lab.reviewButton.click({ force: true });
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);

  await lab.main.getByRole('button', { name: 'Refresh' }).click();
  await expect(lab.main.getByText(/^What is shown was planned at .* · read at/)).toBeVisible();
  await lab.expectVerdict('app:v1', 'Unused');

  await lab.field('Older than (days)').fill('0');
  await lab.settled();
  await lab.choose('Recent images');
  await lab.expectVerdict('app:v1', 'In use');
});

test('a regular expression that is slow on purpose does not hang the page', async ({ console }) => {
  await makeProject(console.cluster, 'lab', { padmin: 'admin' });
  const long = `${'a'.repeat(100)}-`;
  await makeStream(console.cluster, 'lab', 'app', [long, 'aaa', 'bbb']);
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.openPolicy();
  await lab.field('Tags').fill('/^(a+)+$/');
  await expect(lab.staleCount).toHaveText('1 of 1 tag', { timeout: 5_000 });
  await expect(lab.row('app:aaa')).toBeVisible();
  await lab.field('Tags').fill('/(a+)+$/');
  await expect(lab.row('app:aaa')).toBeVisible({ timeout: 5_000 });
  await lab.field('Tags').fill('/(a+)+-$/');
  await expect(lab.row(`app:${long}`)).toBeVisible({ timeout: 5_000 });
});

test('a pull spec that nobody can parse is listed with a link, and does not hang the page', async ({
  console,
}) => {
  const { cluster } = console;
  await makeProject(cluster, 'lab', { padmin: 'admin' });
  await makeStream(cluster, 'lab', 'app', ['v1', 'v2']);
  const image = `${'a'.repeat(28)}!`;
  await cluster.runPod({ namespace: 'lab', name: 'unparsable', image });
  const lab = await openCleanup(console, 'lab', { user: 'padmin' });
  await lab.expectVerdict('app:v1', 'Unused');
  await lab.main.getByRole('button', { name: /Info alert/ }).click();
  const entry = lab.main.getByRole('listitem').filter({ hasText: 'container main' });
  await expect(entry.getByRole('link', { name: 'unparsable' })).toHaveAttribute(
    'href',
    '/k8s/ns/lab/pods/unparsable',
  );
  await expect(entry).toContainText('in lab, container main');
});
