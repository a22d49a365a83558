import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Download } from '@playwright/test';
import { expect, test, type ConsoleUnderTest } from '../console/fixtures';
import { openCleanup } from '../console/cleanupPage';
import { changeBetween, contentsOf } from './clusterContents';
import { makeStream } from './ownStream';

const HOSTILE = '<script>document.title="taken"</script><img src=x onerror=alert(1)>';

/** The JSON report, as far as a test looks into it. */
interface ReportFile {
  readonly format: string;
  readonly project: string;
  readonly user: string;
  readonly policy: { readonly query: string };
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly objects: readonly {
    readonly key: string;
    readonly action: string;
    readonly outcome: { readonly state: string };
    readonly outcomeInWords: string;
    readonly was: { readonly digest: string };
    readonly reasons: readonly string[];
  }[];
}

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

/** A run of three tags, one of which the server refuses with a message that is markup. */
const runWithRefusal = async (console: ConsoleUnderTest) => {
  const { cluster } = console;
  const stream = await makeStream(cluster, 'filed', ['a', 'b', 'refused', 'keep']);
  const before = await contentsOf(cluster);
  const cleanup = await openCleanup(console, 'shop', { policy: `${stream.policy}&skip_tags=keep` });
  await cleanup.selectAllSafe(3);
  const review = await cleanup.review();
  await review.rehearse();
  await cluster.addFault({
    match: { method: 'DELETE', path: '*/imagestreamtags/filed:refused*' },
    effect: { kind: 'status', code: 403, reason: 'Forbidden', message: HOSTILE },
  });
  await review.start();
  await review.report();
  return { cluster, stream, before, cleanup, review };
};

test('the report downloads as JSON that agrees with the cluster, object by object', async ({
  console,
}) => {
  const { cluster, stream, before, review } = await runWithRefusal(console);
  const download = await review.download('JSON');
  expect(download.suggestedFilename()).toMatch(/^image-cleanup-shop-\d{4}-[\dTZ-]+\.json$/);

  const report = JSON.parse(await textOf(download)) as ReportFile;
  expect(report).toMatchObject({
    format: 'image-cleanup-report/v1',
    project: 'shop',
    user: 'admin',
    counts: { deleted: 2, notPermitted: 1, failed: 0, notAttempted: 0 },
  });
  expect(new URLSearchParams(report.policy.query).get('image_name')).toBe('filed');
  expect(Date.parse(report.startedAt)).toBeLessThanOrEqual(Date.parse(report.finishedAt));
  const deleted = report.objects
    .filter(({ outcome }) => outcome.state === 'deleted')
    .map(({ key }) => key);
  expect(changeBetween(before, await contentsOf(cluster))).toEqual({
    gone: deleted.sort(),
    added: [],
    changed: [],
  });
  for (const tag of ['a', 'b', 'refused']) {
    const object = report.objects.find(({ key }) => key === stream.key(tag));
    expect(object).toMatchObject({ action: 'deleteTag', was: { digest: stream.digest(tag) } });
    expect(object?.reasons).not.toEqual([]);
  }
  const refused = report.objects.find(({ key }) => key === stream.key('refused'));
  expect(refused).toMatchObject({
    outcome: {
      state: 'notPermitted',
      verb: 'delete',
      resource: 'imagestreamtags.image.openshift.io',
      message: HOSTILE,
    },
  });
});

test('the report downloads as a page for printing that runs nothing and shows everything as text', async ({
  console,
  context,
}) => {
  const { stream, review } = await runWithRefusal(console);
  const download = await review.download('HTML');
  expect(download.suggestedFilename()).toMatch(/^image-cleanup-shop-\d{4}-[\dTZ-]+\.html$/);
  const html = await textOf(download);
  expect(html).not.toMatch(/<(script|img|link|iframe|object)/i);

  const file = test.info().outputPath('report.html');
  await download.saveAs(file);
  const requests: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.emulateMedia({ media: 'print' });
  await expect(page).toHaveTitle('Image Cleanup report');
  expect(requests).toEqual([pathToFileURL(file).href]);
  const attributes = await page
    .locator('*')
    .evaluateAll((elements) => elements.flatMap((element) => element.getAttributeNames()));
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  const rowOf = (tag: string) =>
    page.getByRole('row').filter({ has: page.getByText(stream.key(tag), { exact: true }) });
  await expect(rowOf('a')).toContainText('Deleted');
  await expect(rowOf('a')).toContainText(stream.digest('a'));
  await expect(rowOf('refused')).toContainText('Not permitted');
  await expect(rowOf('refused')).toContainText(HOSTILE);
});
