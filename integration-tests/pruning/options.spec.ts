import { expect, test } from '../console/fixtures';
import { openPrune } from './prunePage';

test('every option of a link is there again when it is opened', async ({ console }) => {
  const query =
    'keep_younger_than=96h&keep_tag_revisions=5&all=false&prune_registry=false' +
    '&ignore_invalid_refs=true&num_workers=2&protect_in_use=false&delete_operation=false';
  const prune = await openPrune(console, null, query);
  await prune.openPolicy();
  const field = (name: string) => prune.main.getByRole('textbox', { name, exact: true });
  const isOn = (name: string) => prune.main.getByRole('switch', { name, exact: true });
  await expect(field('Keep younger than')).toHaveValue('96h');
  await expect(field('Keep tag revisions')).toHaveValue('5');
  await expect(field('Work on so many at once')).toHaveValue('2');
  await expect(isOn('Images that were never pushed here')).not.toBeChecked();
  await expect(isOn('Registry data')).not.toBeChecked();
  await expect(isOn('Ignore invalid references')).toBeChecked();
  await expect(isOn('Protections of Image Cleanup')).not.toBeChecked();
  await expect(isOn('Allow deletion')).not.toBeChecked();
  await expect(field('Command')).toHaveValue(
    'oc adm prune images --keep-younger-than=96h --keep-tag-revisions=5 --all=false' +
      ' --prune-registry=false --ignore-invalid-refs --num-workers=2',
  );
  await expect(prune.tab('Registry data')).toHaveText(/ 0$/);
});

test('a changed option plans anew, stands in the address, and is refused in the words of oc', async ({
  console,
}) => {
  const prune = await openPrune(console, 'catalog');
  const three = await prune.count('Tag history to trim');
  await prune.openPolicy();
  const revisions = prune.main.getByRole('textbox', { name: 'Keep tag revisions' });
  await revisions.fill('5');
  await expect(prune.tab('Tag history to trim')).not.toHaveText(new RegExp(` ${three}$`));
  expect(new URL(prune.page.url()).searchParams.get('keep_tag_revisions')).toBe('5');
  const five = await prune.count('Tag history to trim');
  expect(five).toBeLessThan(three);

  await revisions.fill('-1');
  await expect(
    prune.main.getByText('--keep-tag-revisions must be greater than or equal to 0'),
  ).toBeVisible();
  await revisions.fill('few');
  await expect(
    prune.main.getByText(
      'invalid argument "few" for "--keep-tag-revisions" flag: strconv.ParseInt: parsing "few": invalid syntax',
    ),
  ).toBeVisible();
  await expect(prune.tab('Tag history to trim')).toHaveText(new RegExp(` ${five}$`));
});

test('another policy plans on what was read already', async ({ console }) => {
  const prune = await openPrune(console, 'catalog');
  const lists: string[] = [];
  prune.page.on('request', (request) => {
    // The live lists, of 250 a page, begin a moment after the read, by whichever policy.
    if (/\/(images|imagestreams|pods)\?.*limit=(?!(1|250)\b)/.test(request.url())) {
      lists.push(request.url());
    }
  });
  await prune.policy('By age').click();
  await expect(prune.main.getByRole('tab', { name: /^Stale images \d+/ })).toBeVisible();
  await prune.policy('Over the size limit').click();
  await expect(prune.tab('Tag history to trim')).toHaveText(/\d+$/);
  await prune.policy('Like oc adm prune images').click();
  await expect(prune.table('Tag history to trim')).toBeVisible();
  expect(lists).toEqual([]);
});
