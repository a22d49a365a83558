import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from './cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream } from './ownStream';
import { allOf } from './resultTable';

const WOULD = 'Would succeed';
const REFUSED =
  'Not permitted You may not delete imagestreamtags.image.openshift.io: the webhook keeps it';

/** Three tags, one of which the server refuses to delete already in the dry run. */
const rehearseWithRefusal = async (console: ConsoleUnderTest) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'guarded', ['a', 'b', 'refused', 'keep']);
  const before = await contentsOf(cluster);
  const cleanup = await openCleanup(console, `${stream.policy}&skip_tags=keep`);
  await cleanup.selectAllSafe(3);
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/guarded:refused*' },
    effect: { kind: 'status', code: 403, reason: 'Forbidden', message: 'the webhook keeps it' },
  });
  const review = await cleanup.review();
  const rehearsal = await review.rehearse();
  return { cluster, stream, before, cleanup, review, rehearsal };
};

test('a dry run that is refused says so of each object, and the others can be deleted', async ({
  console,
}) => {
  const { cluster, stream, before, review, rehearsal } = await rehearseWithRefusal(console);
  const others = stream.keys(['a', 'b']);
  expect(rehearsal).toEqual({ ...allOf(others, WOULD), [stream.key('refused')]: REFUSED });
  await expect(
    review.dialog.getByText('Dry run: the server would change 2 of 3 objects'),
  ).toBeVisible();
  await review.start();
  const results = await review.report();
  expect(results).toMatchObject(allOf(others, 'Deleted'));
  expect(results[stream.key('refused')] ?? REFUSED).toBe(REFUSED);
  await expectOnlyGone(cluster, before, others);
});

test('after a refused dry run one goes back, leaves the object out, and rehearses again', async ({
  console,
}) => {
  const { cluster, stream, before, review } = await rehearseWithRefusal(console);
  const others = stream.keys(['a', 'b']);
  await review.dialog.getByRole('button', { name: 'Back to the review' }).click();
  await review.ready();
  await review.leaveOut(stream.key('refused'));
  await review.expectCount(2);
  expect(await review.rehearse()).toEqual(allOf(others, WOULD));
  await review.start();
  expect(await review.report()).toEqual(allOf(others, 'Deleted'));
  await expectOnlyGone(cluster, before, others);
});

test('after a refused dry run everything can be left as it is', async ({ console }) => {
  const { cluster, before, cleanup, review } = await rehearseWithRefusal(console);
  await review.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(review.dialog).toBeHidden();
  await expect(cleanup.reviewButton).toBeEnabled();
  await expectOnlyGone(cluster, before, []);
});
