import fc from 'fast-check';
import { anyListed, anyOptions } from '../../../testing/anyPrune';
import type { Parts } from '../../../testing/build';
import {
  daysAgo,
  digest,
  listedImage,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import type { PruneRules } from '../options/pruneRules';
import { pruneSummary } from '../summary/pruneSummary';
import { PruneRows } from '../rows/pruneRows';
import { pageOf } from '../../../model/rowPage';
import { pruneViews } from '../rows/queryPrune';
import { imageRules } from './rules';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(digest) as [string, string, string, string];
const listed = [a, b, c, d].map((of) => listedImage(of, 100));
const history = tag('v1', revision(a, 40), revision(b, 50), revision(c, 60), revision(d, 70));
const running = referrer('Pod', 'web-1', [pulls(d, { place: 'runningImage' })]);
const query = {
  text: '',
  only: [],
  sort: 'name',
  descending: false,
  page: 1,
  perPage: 50,
} as const;

const rowsOf = (parts: Parts, rules: Partial<PruneRules> = {}): PruneRows =>
  new PruneRows(prunePlanOf({ listed, ...parts }, { protections: true, ...rules }));

const ruleOf = (rows: PruneRows, of: string): string =>
  imageRules[rows.plan.images.imageRule[rows.table.rowOf(of)] ?? 0] ?? '';

describe('a verdict that the product’s own protections changed', () => {
  const fourth = rowsOf({ streams: [stream('app', [history])], referrers: [running] });

  it('is counted as what oc would remove besides', () => {
    expect(pruneSummary(fourth, '')).toMatchObject({
      stats: { items: 0, images: 0 },
      protectedItems: 1,
      protectedImages: 1,
    });
  });

  it('is told of an image that only protected items name', () => {
    expect(ruleOf(fourth, d)).toBe('protectedInHistory');
    const { counts } = pageOf(pruneViews(fourth).imagesKept, query);
    expect(counts).toEqual({ listed: 3, protectedInHistory: 1 });
  });

  it('is a row of its own, where a tag loses no item at all', () => {
    expect(pageOf(pruneViews(fourth).historyToTrim, query).all).toBe(0);
    expect(pageOf(pruneViews(fourth).protectedHistory, query)).toMatchObject({
      rows: [
        {
          key: 'shop/app:v1',
          items: 4,
          spared: 1,
          reason: { rule: 'protected', reason: { code: 'used' } },
        },
      ],
      counts: { used: 1 },
    });
    expect(pruneSummary(fourth, '').views).toMatchObject({ protectedHistory: 1 });
  });

  it('is told of the manifests of an index that only protected items name', () => {
    const index = listedImage(a, 100, { children: [b], layers: [] });
    const rows = rowsOf(
      {
        streams: [stream('app', [tag('v1', revision(a, 40))], { namespace: 'openshift' })],
        listed: [index, listedImage(b, 100)],
      },
      { keepTagRevisions: 0 },
    );
    expect([ruleOf(rows, a), ruleOf(rows, b)]).toEqual(['protectedInHistory', 'protectedChild']);
    expect(pruneSummary(rows, '').protectedImages).toBe(2);
  });

  it('is told of the manifests of an index that stays because it is young', () => {
    const index = listedImage(a, 0, { children: [b], layers: [], created: daysAgo(0) });
    const rows = rowsOf({ streams: [], listed: [index, listedImage(b, 100)] });
    expect([ruleOf(rows, a), ruleOf(rows, b)]).toEqual(['young', 'protectedChild']);
  });

  it('is none where oc keeps the image for another reason', () => {
    const young = [...listed.slice(0, 3), listedImage(d, 0, { created: daysAgo(0) })];
    const parts = { streams: [stream('app', [history])], referrers: [running] };
    const rows = rowsOf({ ...parts, listed: young });
    expect(ruleOf(rows, d)).toBe('listed');
    expect(pruneSummary(rows, '')).toMatchObject({ protectedItems: 1, protectedImages: 0 });
  });

  it('is none where oc deletes no image, because one has no metadata', () => {
    const bare = [...listed, listedImage(digest('e'), 100, { metadata: null })];
    const parts = { streams: [stream('app', [history])], referrers: [running], listed: bare };
    expect(pruneSummary(rowsOf(parts), '').protectedImages).toBe(0);
  });

  it('is in sum the difference to the same prune without protections', () => {
    const leftOut = fc.subarray(['shop/app', 'billing/web'], { maxLength: 1 });
    fc.assert(
      fc.property(anyListed, anyOptions, leftOut, (cluster, rules, out) => {
        const rows = new PruneRows(prunePlanOf(cluster, { ...rules, protections: true }, out));
        const ofOc = prunePlanOf(cluster, { ...rules, protections: false }, out);
        const { protectedItems, protectedImages } = pruneSummary(rows, '');
        expect(protectedItems).toBe(ofOc.removedItems - rows.plan.removedItems);
        expect(protectedImages).toBe(ofOc.images.pruned.length - rows.pruned.length);
      }),
    );
  });
});
