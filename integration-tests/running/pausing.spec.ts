import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream } from './ownStream';
import { allOf } from '../console/resultTable';

const TAGS = ['t1', 't2', 't3', 't4', 't5', 't6'];

/** A run of six tags of one stream, each deletion of which takes a while; its first one is done. */
const startSlowRun = async (console: ConsoleUnderTest) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'slow', [...TAGS, 'keep']);
  const before = await contentsOf(cluster);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(TAGS.length);
  const review = await cleanup.review();
  await review.rehearse();
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/slow*' },
    effect: { kind: 'delay', ms: 1_000 },
  });
  await review.start();
  const { dialog } = review;
  await expect(dialog.getByText(/^Deleted \d$/)).toBeVisible();
  return { cluster, stream, before, review, dialog };
};

test('a paused run begins nothing new, and goes on when it is resumed', async ({ console }) => {
  const { cluster, stream, before, review, dialog } = await startSlowRun(console);
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(dialog.getByText(/^Paused/)).toBeVisible();
  const left = async () =>
    Object.keys(await contentsOf(cluster)).filter((key) => key.startsWith('shop/slow:')).length;
  // What was under way comes to its end, which takes a second; then the number stays.
  let seen = -1;
  const isStable = async () => {
    const now = await left();
    const stable = now === seen;
    seen = now;
    return stable;
  };
  await expect.poll(isStable, { intervals: [2_000], timeout: 20_000 }).toBe(true);
  const paused = await left();
  expect(paused).toBeGreaterThan(1);
  await expect.poll(left, { intervals: [500, 500, 500, 500], timeout: 2_500 }).toBe(paused);

  await dialog.getByRole('button', { name: 'Resume' }).click();
  expect(await review.report()).toEqual(allOf(stream.keys(TAGS), 'Deleted'));
  await expectOnlyGone(cluster, before, stream.keys(TAGS));
});

test('a cancelled run leaves the rest alone, and says so of each object', async ({ console }) => {
  const { cluster, stream, before, review, dialog } = await startSlowRun(console);
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();

  const results = await review.report();
  const deleted = Object.keys(results).filter((key) => results[key] === 'Deleted');
  const rest = stream.keys(TAGS).filter((key) => !deleted.includes(key));
  expect(deleted.length).toBeGreaterThan(0);
  expect(rest.length).toBeGreaterThan(0);
  expect(results).toEqual({
    ...allOf(deleted, 'Deleted'),
    ...allOf(rest, 'Not attempted Not attempted: the run was cancelled before.'),
  });
  await expectOnlyGone(cluster, before, deleted);
});

test('a paused run can be cancelled', async ({ console }) => {
  const { cluster, stream, before, review, dialog } = await startSlowRun(console);
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(dialog.getByText(/^Paused/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();

  const results = await review.report();
  const deleted = stream.keys(TAGS).filter((key) => results[key] === 'Deleted');
  expect(deleted.length).toBeLessThan(TAGS.length);
  await expectOnlyGone(cluster, before, deleted);
});

test('the dialog cannot be closed while a run is under way', async ({ console }) => {
  const { stream, review, dialog } = await startSlowRun(console);
  await dialog.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Cancel the run' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toHaveCount(0);
  expect(await review.report()).toEqual(allOf(stream.keys(TAGS), 'Deleted'));
});
