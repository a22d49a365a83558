import { readFile } from 'node:fs/promises';
import { expect, test } from '../console/fixtures';
import { historiesOf, imagesOf, trimmedBetween } from './histories';
import { IGNORING, openPrune } from './prunePage';

/** The JSON report, as far as the test looks into it. */
interface ReportFile {
  readonly policy: { readonly query: string };
  readonly counts: Readonly<Record<string, number>>;
}

test('an admin plans, understands and runs a prune, and exactly what it said is gone', async ({
  console,
}) => {
  const { cluster } = console;
  const [histories, images] = [await historiesOf(cluster), await imagesOf(cluster)];
  const prune = await openPrune(console, null, IGNORING);

  // Understands: the rule of every item of a long history.
  await prune.filter('nightlies:weekly');
  const row = await prune.open('Tag history to trim', 'nightlies:weekly');
  await expect(row.getByText('Stays: revision 3 of 8, the 3 newest are kept.')).toBeVisible();
  await expect(
    row.getByText('Goes: revision 4 of 8, the 3 newest are kept, and nothing uses it.').last(),
  ).toBeVisible();
  await expect(row.getByText('Strong', { exact: true })).toHaveCount(3);
  await expect(row.getByText('Weak', { exact: true })).toHaveCount(5);

  const goesFromHistories = await prune.summary('Tag histories').innerText();
  const imagesToDelete = await prune.count('Images to delete');
  expect(imagesToDelete).toBeGreaterThan(20);

  const review = await prune.review();
  await expect(
    review.flow.dialog.getByRole('grid', { name: 'Images that are deleted' }),
  ).toBeVisible();
  const would = await review.flow.rehearse();
  expect(new Set(Object.values(would))).toEqual(new Set(['Would succeed']));
  await review.pruneButton.click();
  const report = await review.flow.report(60_000);
  const file = await review.flow.download('JSON');
  const kept = JSON.parse(await readFile(await file.path(), 'utf8')) as ReportFile;
  expect(kept.policy.query).toBe(`policy=oc&${IGNORING}`);
  expect(kept.counts).toMatchObject({ deleted: imagesToDelete, failed: 0, notAttempted: 0 });
  const keys = Object.keys(report);
  expect(keys.sort()).toEqual(Object.keys(would).sort());

  const [left, leftImages] = [await historiesOf(cluster), await imagesOf(cluster)];
  const { items, streams } = trimmedBetween(histories, left);
  expect(goesFromHistories).toBe(
    `${items} items go from the histories of ${streams} image streams.`,
  );
  const gone = [...images].filter((digest) => !leftImages.has(digest));
  expect(gone).toHaveLength(imagesToDelete);
  expect(keys.filter((key) => key.startsWith('Image/')).sort()).toEqual(
    gone.map((digest) => `Image/${digest}`).sort(),
  );
  expect(keys.filter((key) => key.startsWith('ImageStream/'))).toHaveLength(streams);

  // Newest first, each history lost its end, and nothing lost the image that it still names.
  const weekly = 'catalog/nightlies:weekly';
  expect(left.get(weekly)).toEqual(histories.get(weekly)?.slice(0, 3));
  for (const digest of [...left.values()].flat()) {
    if (images.has(digest)) expect(leftImages).toContain(digest);
  }
});

test('an image that somebody tags elsewhere while histories are trimmed is not deleted', async ({
  console,
}) => {
  const { cluster } = console;
  const weekly = (await historiesOf(cluster)).get('catalog/nightlies:weekly') ?? [];
  const wanted = weekly.at(-1) ?? '';
  const prune = await openPrune(console, null, IGNORING);
  const review = await prune.review();
  expect((await review.flow.rehearse())[`Image/${wanted}`]).toBe('Would succeed');
  await cluster.addFault({
    match: { method: 'PUT', path: '*/imagestreams/nightlies/status*' },
    effect: { kind: 'delay', ms: 4_000 },
  });
  await review.pruneButton.click();
  await expect(review.flow.dialog.getByRole('button', { name: 'Pause' })).toBeVisible();
  await cluster.pushTag({
    namespace: 'catalog',
    stream: 'products',
    tag: 'rescued',
    digest: wanted,
  });

  const report = await review.flow.report(60_000);
  expect(report['ImageStream/catalog/nightlies']).toContain('Trimmed');
  expect(report[`Image/${wanted}`]).toContain('Not attempted');
  expect(report[`Image/${weekly.at(-2)}`]).toContain('Deleted');
  expect(await imagesOf(cluster)).toContain(wanted);
  expect((await historiesOf(cluster)).get('catalog/products:rescued')).toEqual([wanted]);
});

test('a stream that is left out keeps its histories and its images', async ({ console }) => {
  const { cluster } = console;
  const [histories, images] = [await historiesOf(cluster), await imagesOf(cluster)];
  const prune = await openPrune(console, null, IGNORING);
  const review = await prune.review();
  const { dialog } = review.flow;
  const next = dialog.getByRole('button', { name: 'Go to next page' }).last();
  while (!(await review.stream('catalog/nightlies').isVisible())) await next.click();
  await review.flow.leaveOut('catalog/nightlies');
  await expect(
    dialog.getByRole('button', { name: 'Take catalog/nightlies in again' }),
  ).toBeVisible();
  const would = await review.flow.rehearse();
  expect(Object.keys(would)).not.toContain('ImageStream/catalog/nightlies');
  await review.pruneButton.click();
  await review.flow.report(60_000);

  const [left, leftImages] = [await historiesOf(cluster), await imagesOf(cluster)];
  for (const tag of ['catalog/nightlies:nightly', 'catalog/nightlies:weekly']) {
    expect(left.get(tag)).toEqual(histories.get(tag));
    for (const digest of left.get(tag) ?? []) expect(leftImages).toContain(digest);
  }
  expect(leftImages.size).toBeLessThan(images.size);
});

test('preview, review and dry run leave the cluster as it is, to the last byte', async ({
  console,
}) => {
  const before = await console.cluster.state();
  const prune = await openPrune(console, null, IGNORING);
  await prune.show('Registry data');
  await prune.show('Images kept');
  const review = await prune.review();
  await review.flow.rehearse();
  await review.flow.dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(await console.cluster.state()).toBe(before);
});

test('one project alone: its histories are trimmed, and no image is deleted', async ({
  console,
}) => {
  const { cluster } = console;
  const [histories, images] = [await historiesOf(cluster), await imagesOf(cluster)];
  const prune = await openPrune(console, 'catalog');
  await expect(prune.summary('Images')).toHaveText('None: with one project no image is deleted.');
  const review = await prune.review();
  await review.flow.rehearse();
  await review.pruneButton.click();
  await review.flow.report();
  const left = await historiesOf(cluster);
  expect(trimmedBetween(histories, left).items).toBeGreaterThan(10);
  for (const [tag, history] of histories) {
    if (!tag.startsWith('catalog/')) expect(left.get(tag)).toEqual(history);
  }
  expect(await imagesOf(cluster)).toEqual(images);
});
