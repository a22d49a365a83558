import { expect, test } from '../console/fixtures';
import { historiesOf } from './histories';
import { openPrune } from './prunePage';

test('images over the limit of their project go, whatever their age and revision', async ({
  console,
}) => {
  const { cluster } = console;
  const before = await historiesOf(cluster);
  const prune = await openPrune(console, 'billing', 'policy=size');
  await expect(prune.policy('Over the size limit')).toHaveAttribute('aria-pressed', 'true');
  const row = prune.row('Tag history to trim', 'models:large');
  await expect(row).toContainText('the smallest limit in this project is 1Gi');
  await expect(row).toContainText('Tag vanishes');
  await expect(prune.row('Tag history to trim', 'models:small')).toHaveCount(0);

  const review = await prune.review();
  await expect(review.stream('billing/models')).toContainText('1 tag vanishes: large.');
  await review.flow.rehearse();
  await review.pruneButton.click();
  await review.flow.report();
  const after = await historiesOf(cluster);
  expect(after.has('billing/models:large')).toBe(false);
  expect(after.get('billing/models:small')).toEqual(before.get('billing/models:small'));
});
