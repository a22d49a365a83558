import type { Page } from '@playwright/test';
import { expect, test } from '../console/fixtures';
import { IGNORING, openPrune } from './prunePage';

/** Requests of a page that write, as they are under way. */
const watchWrites = (page: Page) => {
  const writes = { atOnce: 0, most: 0, all: 0 };
  const isWrite = (method: string) => method === 'PUT' || method === 'DELETE';
  page.on('request', (request) => {
    if (!isWrite(request.method())) return;
    writes.all += 1;
    writes.atOnce += 1;
    writes.most = Math.max(writes.most, writes.atOnce);
  });
  const end = (method: string) => {
    if (isWrite(method)) writes.atOnce -= 1;
  };
  page.on('requestfinished', (request) => end(request.method()));
  page.on('requestfailed', (request) => end(request.method()));
  return writes;
};

for (const [option, atOnce] of [
  ['num_workers=1', 1],
  ['num_workers=3', 3],
  ['', 5],
] as const) {
  test(`a run changes at most ${atOnce} objects at once with ${option || 'the default'}`, async ({
    console,
  }) => {
    const prune = await openPrune(console, null, `${IGNORING}&${option}`);
    const review = await prune.review();
    await review.flow.rehearse();
    // Long enough that as many as may be are under way together.
    await console.cluster.addFault({
      match: { method: 'PUT', path: '*/imagestreams/*/status*' },
      effect: { kind: 'delay', ms: 300 },
    });
    const writes = watchWrites(prune.page);
    await review.pruneButton.click();
    await review.flow.report(60_000);
    expect(writes.all).toBeGreaterThan(20);
    expect(writes.most).toBe(atOnce);
  });
}
