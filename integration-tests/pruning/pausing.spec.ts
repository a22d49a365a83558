import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { historiesOf, imagesOf } from './histories';
import { IGNORING, openPrune } from './prunePage';

const CANCELLED = 'Not attempted Not attempted: the run was cancelled before.';

/** A prune of the whole cluster, one object after another, that waits at the requests of a fault. */
const startSlowPrune = async (
  console: ConsoleUnderTest,
  match: { readonly method: string; readonly path: string },
) => {
  const before = {
    histories: await historiesOf(console.cluster),
    images: await imagesOf(console.cluster),
  };
  const prune = await openPrune(console, null, `${IGNORING}&num_workers=1`);
  const review = await prune.review();
  const planned = Object.keys(await review.flow.rehearse());
  await console.cluster.addFault({ match, effect: { kind: 'delay', ms: 1_000 } });
  await review.pruneButton.click();
  return { before, review, planned, dialog: review.flow.dialog };
};

/** Streams (`ImageStream/namespace/name`) whose histories are not what they were. */
const changedStreams = async (
  { cluster }: ConsoleUnderTest,
  before: Awaited<ReturnType<typeof historiesOf>>,
): Promise<readonly string[]> => {
  const after = await historiesOf(cluster);
  const changed = [...before.keys()].filter(
    (tag) => after.get(tag)?.length !== before.get(tag)?.length,
  );
  return [...new Set(changed.map((tag) => `ImageStream/${tag.slice(0, tag.lastIndexOf(':'))}`))];
};

test('a paused prune begins nothing new; cancelled, it tells what was trimmed from what was not attempted', async ({
  console,
}) => {
  const { before, review, planned, dialog } = await startSlowPrune(console, {
    method: 'PUT',
    path: '*/imagestreams/*/status*',
  });
  await expect(dialog.getByText(/^Trimmed \d$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(dialog.getByText(/^Paused/)).toBeVisible();
  // What was under way comes to its end, which takes a second; then nothing changes any more.
  let seen = -1;
  const isStable = async () => {
    const now = (await changedStreams(console, before.histories)).length;
    const stable = now === seen;
    seen = now;
    return stable;
  };
  await expect.poll(isStable, { intervals: [2_000], timeout: 20_000 }).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();

  const report = await review.flow.report();
  expect(Object.keys(report).sort()).toEqual([...planned].sort());
  const trimmed = planned.filter((key) => report[key]?.startsWith('Trimmed'));
  expect(trimmed.length).toBe(seen);
  for (const key of planned) if (!trimmed.includes(key)) expect(report[key]).toBe(CANCELLED);

  const changed = await changedStreams(console, before.histories);
  expect([...changed].sort()).toEqual([...trimmed].sort());
  expect(await imagesOf(console.cluster)).toEqual(before.images);
});

test('a prune that is cancelled among its images tells deleted ones from those not attempted', async ({
  console,
}) => {
  const { before, review, planned, dialog } = await startSlowPrune(console, {
    method: 'DELETE',
    path: '*/images/*',
  });
  await expect(dialog.getByText(/^Deleted \d$/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();

  const report = await review.flow.report();
  const deleted = planned.filter((key) => report[key] === 'Deleted');
  const rest = planned.filter((key) => report[key] === CANCELLED);
  expect(deleted.length).toBeGreaterThan(0);
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.every((key) => key.startsWith('Image/'))).toBe(true);

  const left = await imagesOf(console.cluster);
  const gone = [...before.images].filter((digest) => !left.has(digest));
  expect(gone.map((digest) => `Image/${digest}`).sort()).toEqual([...deleted].sort());
});
