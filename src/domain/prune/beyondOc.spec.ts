import fc from 'fast-check';
import { digest, listedImage, pulls, referrer, revision, stream, tag } from '../testing/build';
import { prunePlanOf } from '../testing/prune';
import { imagesOnlyProtected } from './beyondOc';

const [a, b, c] = ['a', 'b', 'c'].map(digest) as [string, string, string];
const listed = [a, b, c].map((each) => listedImage(each, 90));
/** Pulled from another repository: `oc` looks in the stream `mirror/app` only. */
const elsewhere = referrer('StatefulSet', 'db', [pulls(`quay.io/mirror/app@${b}`)]);
const inHistory = {
  streams: [stream('app', [tag('v1', revision(a, 80), revision(b, 90))])],
  listed,
};

describe('images that oc would delete and only the protections keep', () => {
  it('include those that stay because a protected item of a history names them', () => {
    const plan = prunePlanOf(
      { ...inHistory, referrers: [elsewhere] },
      { protections: true, keepTagRevisions: 1 },
    );
    expect(imagesOnlyProtected(plan)).toBe(1);
  });

  it('include those that no history names', () => {
    const streams = [stream('app', [tag('v1', revision(a, 80))])];
    const plan = prunePlanOf({ streams, listed, referrers: [elsewhere] }, { protections: true });
    expect(imagesOnlyProtected(plan)).toBe(1);
  });

  it('are none without protections, and none in one project, where no image goes', () => {
    const parts = { ...inHistory, referrers: [elsewhere] };
    const options = { protections: true, keepTagRevisions: 1 };
    expect(imagesOnlyProtected(prunePlanOf(parts, { ...options, protections: false }))).toBe(0);
    expect(imagesOnlyProtected(prunePlanOf(parts, { ...options, namespace: 'shop' }))).toBe(0);
  });

  it('are as many as a prune without protections deletes more', () => {
    const history = fc.array(fc.constantFrom(a, b, c), { maxLength: 4 });
    fc.assert(
      fc.property(history, history, fc.nat({ max: 3 }), (one, two, keep) => {
        const tags = [one, two].map((of, at) =>
          tag(`t${at}`, ...of.map((each, place) => revision(each, 60 + place))),
        );
        const parts = { streams: [stream('app', tags)], listed, referrers: [elsewhere] };
        const [kept, gone] = [true, false].map((protections) =>
          prunePlanOf(parts, { protections, keepTagRevisions: keep }),
        );
        expect(imagesOnlyProtected(kept!)).toBe(
          gone!.images.pruned.length - kept!.images.pruned.length,
        );
      }),
    );
  });
});
