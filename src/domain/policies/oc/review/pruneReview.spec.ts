import { daysAgo, digest, listedImage, revision, stream, tag } from '../../../testing/build';
import type { Parts } from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import type { PruneRules } from '../options/pruneRules';
import { itemsToTrim, reviewPrune } from './pruneReview';
import { PruneRows } from '../rows/pruneRows';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(digest) as [string, string, string, string];
const listed = [a, b, c, d].map((of) => listedImage(of, 100));
const once = { keepTagRevisions: 1 };

const reviewOf = (
  parts: Parts,
  rules: Partial<PruneRules> = once,
  leftOut: readonly string[] = [],
) => reviewPrune(new PruneRows(prunePlanOf({ listed, ...parts }, rules, leftOut)), 5);

const actsOf = (...of: Parameters<typeof reviewOf>) => reviewOf(...of).acts.map(({ act }) => act);

const history = tag('v1', revision(a, 40, 3), revision(b, 50, 2), revision(c, 60, 1));

describe('the review of a prune', () => {
  it('trims each stream once, with exactly the items that go', () => {
    const { actions, streams } = reviewOf({ streams: [stream('app', [history])] });
    expect(actions[0]).toEqual({
      type: 'trimHistory',
      key: 'ImageStream/shop/app',
      namespace: 'shop',
      name: 'app',
      uid: 'uid-shop-app',
      items: [
        { tag: 'v1', digest: b, created: daysAgo(50), generation: 2 },
        { tag: 'v1', digest: c, created: daysAgo(60), generation: 1 },
      ],
    });
    expect(streams).toMatchObject([{ key: 'shop/app', items: 2, vanishing: [] }]);
  });

  it('names tags that vanish, and those that an import may bring back', () => {
    const spec = { from: null, reference: false, generation: 1 };
    const gone = tag('gone', revision(digest('e'), 40));
    const imported = { ...tag('imported', revision(digest('f'), 40)), spec };
    const { streams } = reviewOf({ streams: [stream('app', [gone, imported])] });
    expect(streams).toMatchObject([{ vanishing: ['gone', 'imported'], mayComeBack: ['imported'] }]);
  });

  it('lets a manifest wait for the index that goes with it', () => {
    const index = listedImage(a, 100, { children: [b], layers: [] });
    const images = [index, listedImage(b, 100)];
    const { actions } = reviewOf({ streams: [], listed: images });
    expect(actions.find(({ key }) => key === `Image/${b}`)).toMatchObject({
      after: [`Image/${a}`],
    });
    expect(actions.find(({ key }) => key === `Image/${a}`)).toMatchObject({ after: [] });
  });

  it('does not wait for an index that stays, as oc does not', () => {
    const index = listedImage(a, 0, { children: [b], layers: [], created: daysAgo(0) });
    const { actions } = reviewOf({ streams: [], listed: [index, listedImage(b, 100)] });
    expect(actions).toMatchObject([{ key: `Image/${b}`, after: [] }]);
  });

  it('takes a typed word when the product’s own protections are off, or for many objects', () => {
    expect(actsOf({ streams: [stream('app', [history])] })).toEqual(['unprotected']);
    const guarded = { ...once, protections: true };
    expect(reviewOf({ streams: [stream('app', [history])] }, guarded).acts).toEqual([]);
    const many = Array.from({ length: 201 }, (_, at) => listedImage(digest(String(at)), 100));
    const distinct = many.map((image, at) => ({ ...image, digest: `sha256:${at}` }));
    expect(actsOf({ streams: [], listed: distinct }, guarded)).toEqual(['manyObjects']);
  });

  it('takes a typed word when a stream loses its last tag', () => {
    const guarded = { keepTagRevisions: 0, protections: true };
    const only = stream('app', [tag('v1', revision(a, 40)), tag('pending')]);
    expect(reviewOf({ streams: [only] }, guarded)).toMatchObject({
      streams: [{ losesLastTag: true }],
      acts: [{ act: 'lastTag', of: ['shop/app'] }, { act: 'noRevisions' }],
    });
    const two = stream('app', [tag('v1', revision(a, 40)), tag('new', revision(b, 0))]);
    expect(reviewOf({ streams: [two] }, guarded)).toMatchObject({
      streams: [{ losesLastTag: false }],
      acts: [{ act: 'noRevisions' }],
    });
  });

  it('does nothing to a stream that was taken out', () => {
    const { actions } = reviewOf({ streams: [stream('app', [history])] }, once, ['shop/app']);
    expect(actions.map(({ key }) => key)).toEqual([`Image/${d}`]);
  });
});

describe('a stream that was read again', () => {
  const plan = prunePlanOf({ streams: [stream('app', [history])], listed }, once);

  it('loses what the rules remove from this very copy', () => {
    const pushed = tag('v1', revision(d, 10, 4), ...history.revisions);
    const going = itemsToTrim(plan, stream('app', [pushed]));
    expect(going.map((item) => item.digest)).toEqual([a, b, c]);
  });

  it('loses nothing while it was taken out', () => {
    const out = prunePlanOf({ streams: [stream('app', [history])], listed }, once, ['shop/app']);
    expect(itemsToTrim(out, stream('app', [history]))).toEqual([]);
  });
});
