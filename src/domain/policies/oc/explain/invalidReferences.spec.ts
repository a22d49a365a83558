import type { ImageUse, Referrer } from '../../../snapshot/records';
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
import { invalidOf, unseenInvalidOf } from './invalidReferences';
import type { PruneRules } from '../options/pruneRules';
import { itemRules } from '../passes/rules';

const [a, b] = ['a', 'b'].map(digest) as [string, string];
const app = stream('app', [tag('v1', revision(a, 40), revision(b, 50))]);
const listed = [a, b].map((of) => listedImage(of, 100));

const planned = (referrers: readonly Referrer[], rules: Partial<PruneRules> = {}) =>
  prunePlanOf(
    { streams: [app], listed, referrers },
    { keepTagRevisions: 0, protections: true, ...rules },
  );

const rulesOf = (...from: Parameters<typeof planned>): readonly string[] =>
  [...planned(...from).itemRule].map((rule) => itemRules[rule] ?? '');

const broken = (place: ImageUse['place'], more: Partial<ImageUse> = {}) =>
  pulls('App:::v1', { place, ...more });

describe('a reference that cannot be read where oc does not look', () => {
  it.each<readonly [string, Referrer['kind'], ImageUse]>([
    [
      'a trigger annotation',
      'Deployment',
      broken('trigger', { target: 'Unreadable', text: '[{"app' }),
    ],
    ['an ephemeral container', 'Pod', broken('ephemeralContainer')],
    ['an image volume', 'Pod', broken('imageVolume')],
    ['what Knative starts', 'KnativeService', broken('container')],
  ])('%s stops nothing, is listed, and keeps what it may mean', (_what, kind, use) => {
    const referrers = [referrer(kind, 'web', [use])];
    expect(planned(referrers).stop).toBeNull();
    expect(unseenInvalidOf(planned(referrers))).toMatchObject([
      { kind, name: 'web', place: use.place, mayMean: ['shop/app:v1'] },
    ]);
    expect(invalidOf(planned(referrers))).toEqual([]);
    expect(rulesOf(referrers)).toEqual(['protected', 'nothingKeeps']);
  });

  it('is nothing to a prune without protections, as to oc', () => {
    const referrers = [referrer('Pod', 'web', [broken('imageVolume')])];
    expect(unseenInvalidOf(planned(referrers, { protections: false }))).toEqual([]);
    expect(rulesOf(referrers, { protections: false })).toEqual(['nothingKeeps', 'nothingKeeps']);
  });

  it('is not listed where it would hold nothing, as in a pod that finished long ago', () => {
    const finished = { phase: 'Succeeded', created: daysAgo(3) };
    const referrers = [referrer('Pod', 'web', [broken('imageVolume')], finished)];
    expect(unseenInvalidOf(planned(referrers))).toEqual([]);
  });

  it('is listed for one project only where it is about that project', () => {
    const referrers = [
      referrer('Pod', 'web', [broken('imageVolume')]),
      referrer('Pod', 'web', [broken('imageVolume', { text: '!', namespace: 'billing' })], {
        namespace: 'billing',
      }),
    ];
    expect(unseenInvalidOf(planned(referrers))).toHaveLength(2);
    expect(unseenInvalidOf(planned(referrers, { namespace: 'shop' }))).toHaveLength(1);
  });
});

describe('a reference that oc cannot read, once it is ignored', () => {
  const referrers = [referrer('CronJob', 'nightly', [broken('container')])];
  const ignoring = { ignoreInvalidRefs: true };

  it('still keeps the newest items of what it may mean, with the protections', () => {
    expect(invalidOf(planned(referrers, ignoring))).toMatchObject([{ mayMean: ['shop/app:v1'] }]);
    expect(rulesOf(referrers, ignoring)).toEqual(['protected', 'nothingKeeps']);
  });

  it('keeps nothing without them', () => {
    const rules = { ...ignoring, protections: false };
    expect(rulesOf(referrers, rules)).toEqual(['nothingKeeps', 'nothingKeeps']);
  });
});
