import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { contentsOf, expectOnlyGone, type ClusterContents } from './clusterContents';
import { makeStream, type OwnStream } from './ownStream';
import { allOf } from '../console/resultTable';
import type { ReviewDialog } from '../console/reviewDialog';

const TAGS = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'];

interface Prepared {
  readonly stream: OwnStream;
  readonly review: ReviewDialog;
  readonly before: ClusterContents;
}

/** Eight tags of one stream, which go one after another in their order, rehearsed and ready to be deleted. */
const prepare = async (console: ConsoleUnderTest): Promise<Prepared> => {
  const stream = await makeStream(console.cluster, 'fragile', [...TAGS, 'keep']);
  const before = await contentsOf(console.cluster);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(TAGS.length);
  const review = await cleanup.review();
  await review.rehearse();
  return { stream, review, before };
};

const DELETIONS = { method: 'DELETE', path: '*/imagestreamtags/fragile*' };
const READS = { method: 'GET', path: '*/imagetags/fragile*' };

test('a connection that breaks in the middle of a run: the report tells deleted from not attempted', async ({
  console,
}) => {
  const { cluster } = console;
  const { stream, review, before } = await prepare(console);
  await cluster.addFault({ match: DELETIONS, skip: 3, effect: { kind: 'cut' } });
  await cluster.addFault({ match: READS, skip: 4, effect: { kind: 'cut' } });
  await review.start();

  const results = await review.report(45_000);
  await cluster.clearFaults();
  const deleted = stream.keys(TAGS.slice(0, 3));
  const [, , , lost = '', ...rest] = stream.keys(TAGS);
  expect(results).toEqual({
    ...allOf(deleted, 'Deleted'),
    [lost]: expect.stringMatching(/^Not known The answer was lost/),
    ...allOf(rest, 'Not attempted Not attempted: the connection was lost.'),
  });
  await expectOnlyGone(cluster, before, deleted);
});

test('a deletion whose answer is lost is looked into, and reported as what became of it', async ({
  console,
}) => {
  const { cluster } = console;
  const { stream, review, before } = await prepare(console);
  await cluster.addFault({
    match: DELETIONS,
    skip: 2,
    effect: { kind: 'cut', afterEffect: true },
  });
  await review.start();

  const results = await review.report();
  await cluster.clearFaults();
  expect(Object.keys(results).sort()).toEqual(stream.keys(TAGS));
  // A browser sends a request again by itself when an idle connection turns out to be broken: then
  // the answer is that the tag is gone.
  for (const outcome of Object.values(results)) expect(outcome).toMatch(/^(Deleted$|Already gone)/);
  await expectOnlyGone(cluster, before, stream.keys(TAGS));
});

test('when every answer is lost after the deed, what was deleted is never called not attempted', async ({
  console,
}) => {
  const { cluster } = console;
  const { stream, review, before } = await prepare(console);
  await cluster.addFault({
    match: DELETIONS,
    skip: 2,
    effect: { kind: 'cut', afterEffect: true },
  });
  await cluster.addFault({ match: READS, skip: 3, effect: { kind: 'cut' } });
  await review.start();

  const results = await review.report(45_000);
  await cluster.clearFaults();
  const after = await contentsOf(cluster);
  const gone = Object.keys(results).filter((key) => !(key in after));
  expect(gone.sort()).toEqual(stream.keys(['t1', 't2', 't3']));
  expect(results[stream.key('t3')]).toMatch(/^Not known/);
  for (const key of Object.keys(results)) {
    const outcome = results[key] ?? '';
    if (outcome === 'Deleted') expect(gone).toContain(key);
    if (outcome.startsWith('Not attempted')) expect(gone).not.toContain(key);
  }
  await expectOnlyGone(cluster, before, gone);
});

for (const [name, effect] of [
  ['an overload (429)', { kind: 'status', code: 429, retryAfterSeconds: 1 }],
  [
    "a server's error (500)",
    { kind: 'status', code: 500, reason: 'ServerTimeout', retryAfterSeconds: 1 },
  ],
  ['an error of a gateway (503)', { kind: 'status', code: 503 }],
] as const) {
  test(`${name} in the middle of a run is waited out, and everything ends deleted`, async ({
    console,
  }) => {
    const { cluster } = console;
    const { stream, review, before } = await prepare(console);
    await cluster.addFault({ match: DELETIONS, skip: 3, times: 2, effect });
    await cluster.addFault({ match: READS, skip: 6, times: 1, effect });
    await review.start();

    expect(await review.report()).toEqual(allOf(stream.keys(TAGS), 'Deleted'));
    await expectOnlyGone(cluster, before, stream.keys(TAGS));
  });
}

test('a deletion that the server goes on refusing has failed, and the others go on', async ({
  console,
}) => {
  const { cluster } = console;
  const { stream, review, before } = await prepare(console);
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/fragile:t3*' },
    effect: { kind: 'status', code: 500, reason: 'InternalError', message: 'etcd is unwell' },
  });
  await review.start();

  const results = await review.report(45_000);
  const others = TAGS.filter((tag) => tag !== 't3');
  expect(results).toEqual({
    ...allOf(stream.keys(others), 'Deleted'),
    [stream.key('t3')]: expect.stringMatching(/^Failed .*500.*etcd is unwell/),
  });
  await expectOnlyGone(cluster, before, stream.keys(others));
});

test('a deletion that is forbidden names the verb and the resource that one lacks', async ({
  console,
}) => {
  const { cluster } = console;
  const { stream, review, before } = await prepare(console);
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/fragile:t5*' },
    effect: { kind: 'status', code: 403, reason: 'Forbidden', message: 'a webhook said no' },
  });
  await review.start();

  const results = await review.report();
  const others = TAGS.filter((tag) => tag !== 't5');
  expect(results).toEqual({
    ...allOf(stream.keys(others), 'Deleted'),
    [stream.key('t5')]:
      'Not permitted You may not delete imagestreamtags.image.openshift.io: a webhook said no',
  });
  await expectOnlyGone(cluster, before, stream.keys(others));
});
