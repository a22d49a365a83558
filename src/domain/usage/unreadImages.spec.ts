import { summaryOf } from '../tags/summary/summary';
import { tagDetail } from '../tags/rows/tagDetail';
import type { ListOutcome, ListState } from '../snapshot/lists';
import {
  adminLists,
  allLists,
  daysAgo,
  digest,
  listedImage,
  planOf,
  pulls,
  referrer,
  revision,
  staleRowsOf,
  stream,
  tag,
} from '../testing/build';
import type { Parts } from '../testing/build';

const [index, plain, part, other] = ['a', 'b', 'c', 'd'].map(digest) as [
  string,
  string,
  string,
  string,
];

/** `app:v1` is an index, `web:v1` is none. */
const streams = [
  stream('app', [tag('v1', revision(index, 90))]),
  stream('web', [tag('v1', revision(plain, 90))]),
];
const asIndex = listedImage(index, 90, { children: [part] });
const asPlain = listedImage(plain, 90);

const runs = (text: string) =>
  referrer('Pod', 'on-arm', [pulls(text, { place: 'runningImage' })], { namespace: 'billing' });

const verdictsOf = (parts: Parts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...planOf(parts).tags].map(([key, { facts }]) => [key.slice('shop/'.length), facts.verdict]),
  );

const withImages = (outcome: ListOutcome): readonly ListState[] =>
  adminLists.map((of) => (of.list.kind === 'Image' ? { ...of, outcome } : of));
const failed: ListOutcome = { state: 'failed', message: 'out of order', count: 1 };

describe('an image that the list of images did not tell of', () => {
  const elsewhere = runs(`registry.example.com/x@${part}`);
  const admin: Parts = { streams, referrers: [elsewhere] };

  it('is in use by the part that runs under whatever name, when the list is whole', () => {
    const lists = adminLists;
    expect(verdictsOf({ ...admin, lists, listed: [asIndex, asPlain] })).toEqual({
      'app:v1': 'inUse',
      'web:v1': 'unused',
    });
  });

  it('is unknown when the list broke off before it, unlike those before', () => {
    const parts = { ...admin, lists: withImages(failed), listed: [asPlain], unread: [index] };
    expect(verdictsOf(parts)).toEqual({ 'app:v1': 'unknown', 'web:v1': 'unused' });
    const reasons = planOf(parts).tags.get('shop/app:v1')?.reasons;
    expect(reasons).toContainEqual({ code: 'imageNotRead', digest: index });
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'listNotWhole', kind: 'Image', message: 'out of order' }),
    );
  });

  it('is unknown while the list is being read', () => {
    const lists = withImages({ state: 'reading', count: 1, remaining: 1 });
    const parts = { ...admin, lists, listed: [asPlain], unread: [index], reading: true };
    expect(verdictsOf(parts)).toEqual({ 'app:v1': 'unknown', 'web:v1': 'unused' });
  });

  it('is unknown when it came after the list was read', () => {
    const young = [stream('app', [tag('v1', revision(index, 0))])];
    const parts = { ...admin, streams: young, lists: adminLists, unread: [index] };
    expect(verdictsOf(parts)).toEqual({ 'app:v1': 'unknown' });
  });

  it('is unused all the same where nothing refers to any image', () => {
    const parts = { streams, lists: withImages(failed), unread: [index, plain] };
    expect(verdictsOf(parts)).toEqual({ 'app:v1': 'unused', 'web:v1': 'unused' });
  });
});

describe('an image of a developer, who may not list images', () => {
  const scope = { project: 'shop', clusterWide: false, judged: ['shop'] };
  const rights = { state: 'known' as const, everyProject: false, projects: [] };
  const source = { kind: 'DockerImage', namespace: '', name: 'quay.example/org/app:1' };
  const imported = { from: source, reference: false, generation: 1 };
  const developer = (text: string, more: Parts = {}): Parts => ({
    scope,
    lists: allLists('shop'),
    pullRights: new Map([['shop', rights]]),
    streams: [
      stream('app', [{ ...tag('v1', revision(index, 90)), spec: imported }]),
      stream('web', [tag('v1', revision(plain, 90))]),
    ],
    referrers: [referrer('Pod', 'web', [pulls(text, { place: 'runningImage' })])],
    ...more,
  });

  it.each([
    ['from the source of an imported tag', `quay.example/org/app@${part}`],
    ['through the stream itself', `registry.example:5000/shop/app@${part}`],
    ['through another stream', `registry.example:5000/billing/copy@${part}`],
    ['under no name', part],
  ])('is unknown while a part of it may run that was pulled %s', (_how, text) => {
    const unread = developer(text, { unread: [index] });
    expect(verdictsOf(unread)).toEqual({ 'app:v1': 'unknown', 'web:v1': 'unused' });
    expect(summaryOf(planOf(unread)).needs.layers).toMatchObject([{ stream: 'shop/app' }]);
    const read = developer(text, { images: [{ ...asIndex, created: null }] });
    expect(verdictsOf(read)).toEqual({ 'app:v1': 'inUse', 'web:v1': 'unused' });
    expect(summaryOf(planOf(read)).needs.layers).toEqual([]);
  });

  it('is unknown though another tag has the very manifest that runs', () => {
    const text = `registry.example:5000/shop/web@${plain}`;
    expect(verdictsOf(developer(text, { unread: [index] }))['app:v1']).toBe('unknown');
    const children = { digest: index, created: null, children: [plain] };
    expect(verdictsOf(developer(text, { images: [children] }))['app:v1']).toBe('inUse');
  });

  it('is unknown until all that stands in it was read, since a part may be an index itself', () => {
    const streamOf = { streams: [stream('app', [tag('v1', revision(index, 90))])] };
    const above = { digest: index, created: null, children: [plain] };
    const text = `quay.example/org/app@${part}`;
    const open = developer(text, { ...streamOf, images: [above], unread: [plain] });
    expect(verdictsOf(open)).toEqual({ 'app:v1': 'unknown' });
    const below = { digest: plain, created: null, children: [part] };
    const told = developer(text, { ...streamOf, images: [above, below] });
    expect(verdictsOf(told)).toEqual({ 'app:v1': 'inUse' });
    const gone = developer(text, {
      ...streamOf,
      images: [above],
      unread: [plain],
      missingImages: [plain],
    });
    expect(verdictsOf(gone)).toEqual({ 'app:v1': 'unused' });
  });

  it('is unknown when only an older one of its tag was not read', () => {
    const moved = [stream('app', [tag('v1', revision(plain, 80, 2), revision(index, 90))])];
    const parts = developer(`quay.example/x/y@${other}`, { streams: moved, unread: [index] });
    expect(verdictsOf(parts)).toEqual({ 'app:v1': 'unknown' });
    const revisions = tagDetail(planOf(parts), 'shop/app:v1')?.revisions;
    expect(revisions?.map(({ verdict }) => verdict)).toEqual(['unused', 'unknown']);
  });

  it('keeps unknown what may be a part of it, in its own stream, where it is used itself', () => {
    const parts = { unread: [index] };
    const streamsOf = (name: string) => [
      stream('app', [tag('multi', revision(index, 90)), tag('arm', revision(part, 90))]),
      stream(name, [tag('amd', revision(other, 90))]),
    ];
    const asked = (more: Parts) =>
      developer(`r.example/shop/app@${index}`, { streams: streamsOf('web'), ...more });
    const unread = { 'app:multi': 'inUse', 'app:arm': 'unknown', 'web:amd': 'unused' };
    expect(verdictsOf(asked(parts))).toEqual(unread);
    expect(planOf(asked(parts)).tags.get('shop/app:arm')?.reasons).toContainEqual({
      code: 'usedImageNotRead',
      digest: index,
    });
    expect(summaryOf(planOf(asked(parts))).needs.layers).toMatchObject([{ stream: 'shop/app' }]);
    const images = [{ digest: index, created: null, children: [part] }];
    expect(verdictsOf(asked({ images }))).toEqual({ ...unread, 'app:arm': 'inUse' });
    const none = [{ digest: index, created: null, children: [] }];
    expect(verdictsOf(asked({ images: none }))).toEqual({ ...unread, 'app:arm': 'unused' });
  });

  it('says nothing of a tag without an image', () => {
    const pending = [stream('app', [tag('v1', revision(index, 90)), tag('pending')])];
    const parts = developer(`r/x/y@${index}`, { streams: pending, unread: [index] });
    expect(verdictsOf(parts)['app:pending']).toBe('unused');
  });

  it('is not waited for where it is in use anyway, nor where it is gone', () => {
    const used = developer(`r.example/shop/app@${index}`, { unread: [index] });
    expect(verdictsOf(used)['app:v1']).toBe('inUse');
    expect(summaryOf(planOf(used)).needs.layers).toEqual([]);
    const gone = developer(part, { unread: [index], missingImages: [index] });
    expect(verdictsOf(gone)['app:v1']).toBe('unused');
  });

  it('leaves the signature of what nobody knows unknown, and asks for nothing in vain', () => {
    const signature = tag(`sha256-${'e'.repeat(64)}.sig`, revision(plain, 90));
    const parts = developer(part, { streams: [stream('app', [signature])] });
    expect(Object.values(verdictsOf(parts))).toEqual(['unknown']);
    expect(summaryOf(planOf(parts)).needs.layers).toEqual([]);
  });

  it('costs an editor more than an acknowledgement until it was read', () => {
    const pullRights = new Map([['shop', { state: 'notPermitted' as const }]]);
    const row = planOf(developer(part, { unread: [index], pullRights })).tags.get('shop/app:v1');
    expect(row?.facts.verdict).toBe('unknown');
  });

  it('keeps a rollback that is known beside what is not', () => {
    const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'uid-web' };
    const replicaSet = referrer('ReplicaSet', 'web-1', [pulls('r.example/shop/app:v1')], {
      replicas: 0,
      owner,
      created: daysAgo(50),
    });
    const plan = planOf(developer(part, { unread: [index], referrers: [replicaSet] }));
    expect(plan.tags.get('shop/app:v1')?.facts.verdict).toBe('unknown');
    expect(
      staleRowsOf(plan).find(({ tag: name, stream: of }) => of === 'app' && name)?.acts,
    ).toEqual(expect.arrayContaining(['unknown', 'rollback']));
  });
});
