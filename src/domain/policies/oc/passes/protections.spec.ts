import type { ImageStream, ImageUse, ListedImage, Referrer } from '../../../snapshot/records';
import { daysAgo, digest, listedImage, now, pulls, referrer } from '../../../testing/build';
import { revision, stream, tag } from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import type { Parts } from '../../../testing/build';
import { imageRules, itemRules } from './rules';

const [a, b, c] = ['a', 'b', 'c'].map(digest) as [string, string, string];
const listed = [a, b, c].map((of) => listedImage(of, 100));
/** Nothing stays for its place in the history: what stays, something protects. */
const none = { keepTagRevisions: 0 };
const app = stream('app', [tag('v1', revision(a, 40), revision(b, 50), revision(c, 60))]);

const planned = (parts: Parts, protections = true) =>
  prunePlanOf({ streams: [app], listed, ...parts }, { ...none, protections });

const itemsOf = (parts: Parts, protections = true): readonly string[] =>
  [...planned(parts, protections).itemRule].map((rule) => itemRules[rule] ?? '');

const imageOf = (of: string, parts: Parts): string => {
  const { index, images } = planned(parts);
  return imageRules[images.imageRule[index.snapshot.listedImages.rowOf(of)] ?? 0] ?? '';
};

/** Which of the three items of `app` stay for a reference, with the protections; `oc` keeps none. */
const keptBy = (
  kind: Referrer['kind'],
  use: ImageUse,
  more: Partial<Referrer> = {},
  streams: readonly ImageStream[] = [app],
): string => {
  const referrers = [referrer(kind, 'web', [use], more)];
  expect(itemsOf({ streams, referrers }, false).slice(0, 3)).toEqual(Array(3).fill('nothingKeeps'));
  const kept = itemsOf({ streams, referrers })
    .slice(0, 3)
    .map((rule) => (rule === 'protected' ? 'x' : '-'));
  return kept.join('');
};

const spec = (reference: boolean) => ({
  from: { kind: 'ImageStreamTag', namespace: 'shop', name: 'app:v1' },
  reference,
  generation: 1,
});

describe('with the protections, an item stays whose image', () => {
  it('a pod really runs, whatever tag it names', () => {
    expect(keptBy('Pod', pulls(b, { place: 'runningImage' }))).toBe('-x-');
  });

  it('an ephemeral container or an image volume names', () => {
    for (const place of ['ephemeralContainer', 'imageVolume'] as const) {
      expect(keptBy('Pod', pulls(`r.example/shop/app@${b}`, { place }))).toBe('-x-');
      expect(keptBy('Pod', pulls('r.example/shop/app:v1', { place }))).toBe('x--');
    }
  });

  it('a build takes files from, or is to replace', () => {
    const target = { target: 'ImageStreamTag', namespace: 'shop' } as const;
    for (const place of ['buildImageSource', 'buildOutput'] as const) {
      expect(keptBy('BuildConfig', pulls('app:v1', { place, ...target }))).toBe('x--');
    }
  });

  it('the last build that succeeded has made', () => {
    const built = pulls(c, { place: 'builtImage' });
    expect(keptBy('Build', built, { phase: 'Complete' })).toBe('--x');
  });

  it('a trigger follows, or took last', () => {
    const trigger = { place: 'trigger', target: 'ImageStreamTag', namespace: 'shop' } as const;
    expect(keptBy('DeploymentConfig', pulls('app:v1', trigger))).toBe('x--');
    expect(keptBy('Deployment', pulls('app:v1', trigger))).toBe('x--');
    const last = pulls(`r.example/shop/app@${b}`, { place: 'lastTriggeredImage' });
    expect(keptBy('DeploymentConfig', last)).toBe('-x-');
  });

  it('a bare name resolves to', () => {
    const local = stream('app', app.tags, { localLookup: true });
    expect(keptBy('Deployment', pulls('app:v1'), {}, [local])).toBe('x--');
    expect(keptBy('Deployment', pulls('app:v1'), { localLookup: true })).toBe('x--');
    expect(keptBy('Deployment', pulls('app:v1'))).toBe('---');
  });

  it('a tag of another stream points to, or follows', () => {
    const use = pulls('app:v1', {
      place: 'specTag',
      name: 'v1',
      target: 'ImageStreamTag',
      namespace: 'shop',
    });
    for (const reference of [true, false]) {
      const other = stream('copy', [{ ...tag('v1'), spec: spec(reference) }]);
      expect(keptBy('ImageStream', use, { name: 'copy' }, [app, other])).toBe('x--');
    }
  });

  it('a pointer is still pulled from, though its source moved on', () => {
    const use = pulls('app:v1', {
      place: 'specTag',
      name: 'v1',
      target: 'ImageStreamTag',
      namespace: 'shop',
    });
    const other = stream('copy', [{ ...tag('v1', revision(c, 30)), spec: spec(true) }]);
    const referrers = [referrer('ImageStream', 'copy', [use])];
    expect(itemsOf({ streams: [app, other], referrers })).toEqual([
      'protected',
      'nothingKeeps',
      'protected',
      'protected',
    ]);
  });

  it('Knative starts', () => {
    expect(keptBy('KnativeService', pulls('r.example/shop/app:v1'))).toBe('x--');
    expect(keptBy('KnativeRevision', pulls(b, { place: 'runningImage' }))).toBe('-x-');
  });

  it('a rollback would go back to', () => {
    const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'd' };
    expect(
      keptBy('ReplicaSet', pulls(`elsewhere.example/mirror@${b}`), { owner, replicas: 0 }),
    ).toBe('-x-');
  });

  it('is pulled by digest under another path', () => {
    expect(keptBy('Deployment', pulls(`quay.io/some/mirror@${c}`))).toBe('--x');
  });

  it('cannot be told from a text that names its stream', () => {
    expect(keptBy('Pod', pulls('App:::v1', { place: 'imageVolume' }))).toBe('x--');
  });

  it('is in a project of the platform', () => {
    for (const namespace of ['openshift', 'openshift-tools', 'kube-system']) {
      const streams = [stream('app', app.tags, { namespace })];
      expect(itemsOf({ streams })).toEqual(Array(3).fill('protected'));
      expect(itemsOf({ streams }, false)).toEqual(Array(3).fill('nothingKeeps'));
    }
    const streams = [stream('app', app.tags, { namespace: 'openshifter' })];
    expect(itemsOf({ streams })).toEqual(Array(3).fill('nothingKeeps'));
  });

  it('is not listed because it came after the list of images', () => {
    const pushed = (created: number | null) =>
      itemsOf({
        streams: [
          stream('app', [
            tag('v1', { ...revision(digest('e'), 0), created: created }),
            ...app.tags,
          ]),
        ],
        // Read long ago, so that what came since is not young.
        lists: prunePlanOf({}).index.snapshot.lists.map((list) =>
          list.list.kind === 'Image' && list.outcome.state === 'whole'
            ? { ...list, outcome: { ...list.outcome, readAt: daysAgo(10) } }
            : list,
        ),
      })[0];
    expect(pushed(daysAgo(9))).toBe('protected');
    expect(pushed(null)).toBe('protected');
    expect(pushed(daysAgo(11))).toBe('imageGone');
  });
});

describe('with the protections, an image stays', () => {
  const use = (of: string) => referrer('Pod', 'web', [pulls(of, { place: 'runningImage' })]);

  it('that is used though no history names it', () => {
    expect(imageOf(a, { streams: [], referrers: [use(a)] })).toBe('protected');
    expect(imageOf(b, { streams: [], referrers: [use(a)] })).toBe('nothingKeeps');
  });

  it('that has a manifest in use, and every index above that', () => {
    const index = (of: string, children: readonly string[]): ListedImage =>
      listedImage(of, 100, { children, layers: [] });
    const images = [index(a, [b]), index(b, [c]), listedImage(c, 100)];
    for (const each of [a, b, c]) {
      expect(imageOf(each, { streams: [], listed: images, referrers: [use(c)] })).toBe('protected');
    }
  });

  it('that is used by a pod that finished after the cut-off only', () => {
    const finished = (created: number) =>
      referrer('Pod', 'once', [pulls(a, { place: 'runningImage' })], {
        phase: 'Succeeded',
        created,
      });
    expect(imageOf(a, { streams: [], referrers: [finished(now - 60_000)] })).toBe('protected');
    expect(imageOf(a, { streams: [], referrers: [finished(daysAgo(1))] })).toBe('nothingKeeps');
  });
});
