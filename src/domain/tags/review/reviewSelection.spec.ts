import { tagPlanViews } from '../tagPlanViews';
import {
  daysAgo,
  digest,
  planOf,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../testing/build';
import type { ImageUse, Referrer } from '../../snapshot/records';
import type { Parts } from '../../testing/build';
import { reviewSelection } from './reviewSelection';
import type { RowQuery } from '../../model/rowQuery';

const a = digest('a');
const b = digest('b');
const images = [a, b].map((of) => ({ digest: of, created: daysAgo(90), children: [] }));
const twins = stream('app', [
  tag('v1', revision(a, 90)),
  tag('v2', revision(a, 80)),
  tag('v3', revision(b, 70)),
]);
const query: RowQuery = {
  text: '',
  only: [],
  sort: 'name',
  descending: false,
  page: 1,
  perPage: 50,
};
const nothing = { tags: [], workloads: {} };

describe('a review', () => {
  it('names the digests that no remaining tag of the stream holds', () => {
    const plan = planOf({ streams: [twins], images });
    const one = reviewSelection(plan, { ...nothing, tags: ['shop/app:v1'] });
    expect(one.tags[0]?.unpullable).toEqual([]);
    const both = reviewSelection(plan, { ...nothing, tags: ['shop/app:v1', 'shop/app:v2'] });
    expect(both.tags[0]?.unpullable).toEqual([{ digest: a, uses: [] }]);
    expect(both.kept.map(({ row }) => row.key)).toEqual(['shop/app:v3']);
  });

  describe('of an image that a stream can no longer serve', () => {
    const release = stream('release', [tag('v1', revision(a, 90))], { namespace: 'dev' });
    const copy = stream('shopfront', [tag('live', revision(a, 60))], { namespace: 'prod' });
    const losing = (use: ImageUse, more: Partial<Referrer> = {}) => {
      const pod = referrer('Pod', 'web', [use], { namespace: 'prod', ...more });
      const scope = { project: 'dev', clusterWide: true, judged: ['dev'] };
      const parts = { streams: [release, copy], images, scope, referrers: [pod] };
      const plan = planOf(parts, { protectInUse: false });
      const { tags } = reviewSelection(plan, { ...nothing, tags: ['dev/release:v1'] });
      return tags[0]?.unpullable.flatMap(({ uses }) => uses.map(({ name }) => name));
    };

    it.each([
      ['by digest', pulls(`r.example/dev/release@${a}`)],
      ['by tag', pulls('r.example/dev/release:v1')],
      [
        'by an image stream tag',
        pulls('release:v1', { target: 'ImageStreamTag', namespace: 'dev' }),
      ],
      ['by a digest without a path', pulls(a, { place: 'runningImage' })],
      ['by a name that no host goes before', pulls(`release@${a}`)],
    ])('names who pulls it from there %s', (_how, use) => {
      expect(losing(use)).toEqual(['web']);
    });

    it.each([
      ['through a promoted copy', pulls(`r.example/prod/shopfront@${a}`)],
      ['through the tag of a copy', pulls('r.example/prod/shopfront:live')],
      ['from where it was imported', pulls(`quay.example/org/team/release@${a}`)],
    ])('names nobody who pulls it %s', (_how, use) => {
      expect(losing(use)).toEqual([]);
    });

    it('names nothing that has ended', () => {
      const use = pulls(`r.example/dev/release@${a}`);
      expect(losing(use, { phase: 'Succeeded' })).toEqual([]);
      expect(losing(use, { phase: 'Failed', created: daysAgo(90) })).toEqual([]);
    });

    it('names who runs a part of it', () => {
      const part = digest('c');
      const parts: Parts = {
        streams: [twins],
        images: [{ digest: b, created: daysAgo(90), children: [part] }],
        referrers: [referrer('Pod', 'web', [pulls(`r.example/shop/app@${part}`)])],
      };
      const plan = planOf(parts, { protectInUse: false });
      const { tags } = reviewSelection(plan, { ...nothing, tags: ['shop/app:v3'] });
      expect(tags[0]?.unpullable[0]?.uses).toMatchObject([{ name: 'web', by: 'childManifest' }]);
    });
  });

  it('leaves out what is gone and what is no longer stale, with the reason', () => {
    const cronJob = referrer('CronJob', 'nightly', [pulls('r.example/shop/app:v3')]);
    const plan = planOf({ streams: [twins], images, referrers: [cronJob] });
    const review = reviewSelection(plan, { ...nothing, tags: ['shop/app:v3', 'shop/app:v9'] });
    expect(review.actions).toEqual([]);
    expect(review.dropped).toEqual([
      expect.objectContaining({ key: 'shop/app:v3', why: 'noLongerStale' }),
      { key: 'shop/app:v9', why: 'gone', reason: null },
    ]);
  });

  it('asks for a typed word before a stream loses its last tag', () => {
    const plan = planOf({ streams: [twins], images });
    const all = ['v1', 'v2', 'v3'].map((name) => `shop/app:${name}`);
    expect(reviewSelection(plan, { ...nothing, tags: all }).acts.map(({ act }) => act)).toEqual([
      'lastTag',
    ]);
    expect(
      reviewSelection(plan, { ...nothing, tags: all.slice(1) }).acts.map(({ act }) => act),
    ).toEqual([]);
  });

  it('asks for a typed word above 200 objects', () => {
    const many = Array.from({ length: 202 }, (_, at) => tag(`t${at}`, revision(a, 90)));
    const plan = planOf({ streams: [stream('app', many)], images });
    const keys = many.map(({ name }) => `shop/app:${name}`);
    expect(
      reviewSelection(plan, { ...nothing, tags: keys.slice(2) }).acts.map(({ act }) => act),
    ).toEqual([]);
    expect(
      reviewSelection(plan, { ...nothing, tags: keys.slice(1) }).acts.map(({ act }) => act),
    ).toEqual(['manyObjects']);
  });

  it('expects of each tag the head of its history, and names the stream by uid', () => {
    const plan = planOf({ streams: [twins], images });
    const { actions } = reviewSelection(plan, { ...nothing, tags: ['shop/app:v3'] });
    expect(actions).toEqual([
      expect.objectContaining({
        type: 'deleteTag',
        streamUid: 'uid-shop-app',
        expected: { digest: b, generation: 1 },
        after: [],
      }),
    ]);
  });

  const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'uid-web' };
  const running: Parts = {
    streams: [twins],
    images,
    referrers: [
      referrer('DeploymentConfig', 'old', [pulls('r.example/shop/app:v1')], { replicas: 1 }),
      referrer('Pod', 'web-1', [pulls('r.example/shop/app:v3')], { owner }),
      referrer('Pod', 'web-2', [pulls('r.example/shop/app:v3')], { owner }),
    ],
  };

  it('puts deployment configs before scaling before pods before tags, and tags wait for their users', () => {
    const plan = planOf(running, { protectInUse: false });
    const review = reviewSelection(plan, {
      tags: ['shop/app:v3', 'shop/app:v1'],
      workloads: {
        'Pod/shop/web-1': 'scale',
        'Pod/shop/web-2': 'scale',
        'DeploymentConfig/shop/old': 'delete',
      },
    });
    expect(review.actions.map(({ type, key }) => [type, key])).toEqual([
      ['deleteDeploymentConfig', 'DeploymentConfig/shop/old'],
      ['scaleToZero', 'Deployment/shop/web'],
      ['deleteTag', 'shop/app:v1'],
      ['deleteTag', 'shop/app:v3'],
    ]);
    expect(review.actions[3]).toMatchObject({ after: ['Deployment/shop/web'] });
    expect(review.acts.map(({ act }) => act)).toContain('inUse');
  });

  it('leaves out a workload that is gone, and one that uses nothing stale any more', () => {
    const web = referrer('Pod', 'web', [pulls('r.example/shop/other:v1')]);
    const plan = planOf({ streams: [twins], images, referrers: [web] }, { protectInUse: false });
    const review = reviewSelection(plan, {
      tags: [],
      workloads: { 'Pod/shop/web': 'delete', 'Pod/shop/ended': 'delete' },
    });
    expect(review.actions).toEqual([]);
    expect(review.dropped).toEqual([
      { key: 'Pod/shop/web', why: 'usesNothingStale', reason: null },
      { key: 'Pod/shop/ended', why: 'gone', reason: null },
    ]);
  });

  it('keeps a signature whose image stays because its tag was not selected', () => {
    const signature = tag(`sha256-${'a'.repeat(64)}.sig`, revision(b, 90));
    const plan = planOf({
      streams: [stream('app', [tag('v1', revision(a, 90)), signature])],
      images,
    });
    const review = reviewSelection(plan, { ...nothing, tags: [`shop/app:${signature.name}`] });
    expect(review.tags).toEqual([]);
    expect(review.dropped[0]).toMatchObject({ reason: { code: 'signatureOf', subject: 'stays' } });
  });
});

describe('rows', () => {
  it('are selected in bulk only where nothing has to be confirmed, and never all of a stream', () => {
    const plan = planOf({ streams: [twins], images });
    expect(tagPlanViews(plan).selectable('staleImages', query).all).toEqual([
      'shop/app:v1',
      'shop/app:v2',
    ]);
    const rollback = referrer('ReplicaSet', 'web-1', [pulls('r.example/shop/app:v3')], {
      replicas: 0,
      owner: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'x' },
    });
    const held = planOf({ streams: [twins], images, referrers: [rollback] });
    expect(tagPlanViews(held).selectable('staleImages', query).all).toEqual([
      'shop/app:v1',
      'shop/app:v2',
    ]);
  });

  it('are filtered by text and verdict, sorted naturally, and cut into pages', () => {
    const names = ['v1', 'v2', 'v10', 'x1'];
    const plan = planOf({
      streams: [
        stream(
          'app',
          names.map((n) => tag(n, revision(a, 90))),
        ),
      ],
      images,
    });
    const page = tagPlanViews(plan).page('staleImages', {
      ...query,
      text: 'app:V',
      perPage: 2,
      page: 2,
    });
    expect(page.rows.map(({ tag: name }) => name)).toEqual(['v10']);
    expect(page).toMatchObject({ total: 3, all: 4, counts: { unused: 3 } });
    expect(tagPlanViews(plan).page('staleImages', { ...query, only: ['inUse'] }).total).toBe(0);
  });

  it('stay on the last page when there are fewer than before', () => {
    const plan = planOf({ streams: [twins], images });
    expect(tagPlanViews(plan).page('staleImages', { ...query, page: 9 }).rows).toHaveLength(3);
  });
});
