import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone } from './clusterContents';
import { makeStream } from './ownStream';
import { allOf } from '../console/resultTable';

const WOULD = 'Would succeed';
const REFUSED =
  'Not permitted You may not delete imagestreamtags.image.openshift.io: the webhook keeps it';
const LEFT_ALONE =
  'Not attempted Not attempted, since the dry run did not go through. You may not delete imagestreamtags.image.openshift.io: the webhook keeps it';

/** Three tags, one of which the server refuses to delete already in the dry run. */
const rehearseWithRefusal = async (console: ConsoleUnderTest, path = 'guarded:refused') => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'guarded', ['a', 'b', 'refused', 'keep']);
  const before = await contentsOf(cluster);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(3);
  const fault = await cluster.addFault({
    match: { method: 'DELETE', path: `*/imagestreamtags/${path}*` },
    effect: { kind: 'status', code: 403, reason: 'Forbidden', message: 'the webhook keeps it' },
  });
  const review = await cleanup.review();
  const rehearsal = await review.rehearse();
  return { cluster, stream, before, cleanup, review, rehearsal, fault };
};

test('what the dry run refused stays, even where the server would do it by now, and the others are deleted', async ({
  console,
}) => {
  const { cluster, stream, before, review, rehearsal, fault } = await rehearseWithRefusal(console);
  const others = stream.keys(['a', 'b']);
  expect(rehearsal).toEqual({ ...allOf(others, WOULD), [stream.key('refused')]: REFUSED });
  await expect(
    review.dialog.getByText('Dry run: the server would change 2 of 3 objects'),
  ).toBeVisible();
  await expect(
    review.dialog.getByText('1 object did not go through and is left out of the run.'),
  ).toBeVisible();
  await expect(review.deleteButton).toHaveText('Delete 2 objects');
  await cluster.removeFault(fault);
  await review.start();
  expect(await review.report()).toEqual({
    ...allOf(others, 'Deleted'),
    [stream.key('refused')]: LEFT_ALONE,
  });
  await expectOnlyGone(cluster, before, others);
});

test('where the dry run refused everything, nothing can be deleted, and the page says why', async ({
  console,
}) => {
  const { cluster, stream, before, review, rehearsal } = await rehearseWithRefusal(
    console,
    'guarded:',
  );
  expect(rehearsal).toEqual(allOf(stream.keys(['a', 'b', 'refused']), REFUSED));
  await expect(review.deleteButton).toBeDisabled();
  await expect(review.deleteButton).toHaveAccessibleDescription(
    /Nothing is left to delete: the dry run went through for none of them\./,
  );
  await expectOnlyGone(cluster, before, []);
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
