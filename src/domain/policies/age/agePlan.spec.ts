import {
  allLists,
  daysAgo,
  digest,
  keptRowsOf,
  planOf,
  pulls,
  referrer,
  revision,
  staleRowsOf,
  stream,
  tag,
} from '../../testing/build';
import type { Parts } from '../../testing/build';
import type { AgeOptions } from './ageFields';
import type { TagRow } from '../../tags/rows/tagRows';

const a = digest('a');
const b = digest('b');
const c = digest('c');

const rowsOf = (parts: Parts, input: Partial<AgeOptions> = {}): Map<string, TagRow> => {
  const plan = planOf(parts, input);
  return new Map(
    [...staleRowsOf(plan), ...keptRowsOf(plan)].map((row) => [`${row.stream}:${row.tag}`, row]),
  );
};

const old = stream('app', [tag('v1', revision(a, 90))]);
const image = (of: string, days: number) => ({ digest: of, created: daysAgo(days), children: [] });

describe('the age of an image', () => {
  it('makes a tag stale when its image came to the cluster more than N days ago', () => {
    const row = rowsOf({ streams: [old], images: [image(a, 90)] }).get('app:v1');
    expect(row).toMatchObject({
      decision: 'stale',
      verdict: 'unused',
      reason: { code: 'olderThan' },
    });
  });

  it('is exactly N days: not older, so the tag stays', () => {
    const row = rowsOf({ streams: [old], images: [image(a, 30)] }).get('app:v1');
    expect(row).toMatchObject({ decision: 'kept', reason: { code: 'notOldEnough' } });
  });

  it('is bounded from below by the earliest history that has the image', () => {
    const copies = [
      stream('app', [tag('v1', revision(a, 2))]),
      stream('other', [tag('x', revision(b, 1), revision(a, 47))]),
    ];
    const row = rowsOf({ streams: copies }).get('app:v1');
    expect(row).toMatchObject({ decision: 'stale', age: { known: 'atLeast', days: 47 } });
  });

  it('counts as recent while only a young bound is known, and says that a read would tell', () => {
    const plan = planOf({ streams: [stream('app', [tag('v1', revision(a, 2))])] });
    expect(keptRowsOf(plan)[0]).toMatchObject({ reason: { code: 'ageNotKnown' } });
    expect(plan.tags.get('shop/app:v1')?.needsDate).toBe(true);
  });

  it('is never old when nothing dates it', () => {
    const undated = { ...revision(a, 0), created: null };
    const row = rowsOf({ streams: [stream('app', [tag('v1', undated)])] }).get('app:v1');
    expect(row).toMatchObject({ decision: 'kept', age: { known: 'no' } });
  });

  it('of the tag counts instead when the policy says so', () => {
    const promoted = stream('app', [tag('v1', revision(a, 3))]);
    const images = [image(a, 300)];
    expect(rowsOf({ streams: [promoted], images }).get('app:v1')?.decision).toBe('stale');
    expect(rowsOf({ streams: [promoted], images }, { ageOf: 'tag' }).get('app:v1')?.decision).toBe(
      'kept',
    );
  });
});

describe('use', () => {
  it.each([
    ['by digest through any host', pulls(`mirror.example/x/y@${a}`)],
    ['by tag through any host', pulls('anything.example/shop/app:v1')],
    ['by an image stream tag', pulls('app:v1', { target: 'ImageStreamTag' })],
    ['by an image stream image', pulls(`app@${a}`, { target: 'ImageStreamImage' })],
    ['by the digest that really runs', pulls(a, { place: 'runningImage' })],
    ['by a text that cannot be read', pulls('registry.example:5000/Shop/App:v1 ✗')],
  ])('keeps an old tag %s', (_how, use) => {
    const row = rowsOf({ streams: [old], referrers: [referrer('CronJob', 'nightly', [use])] });
    expect(row.get('app:v1')).toMatchObject({
      decision: 'kept',
      verdict: 'inUse',
      reason: { code: 'inUse', use: { kind: 'CronJob', name: 'nightly' } },
    });
  });

  it('of any digest in its history keeps a tag', () => {
    const moved = stream('app', [tag('latest', revision(b, 80, 2), revision(a, 90))]);
    const pod = referrer('Pod', 'web', [pulls(`registry.example:5000/shop/app@${a}`)]);
    expect(rowsOf({ streams: [moved], referrers: [pod] }).get('app:latest')?.verdict).toBe('inUse');
  });

  it('of a bare name counts where the stream or the object resolves names locally', () => {
    const use = [pulls('app:v1')];
    const local = stream('app', old.tags, { localLookup: true });
    const plain = referrer('Deployment', 'web', use);
    const annotated = referrer('Deployment', 'web', use, { localLookup: true });
    const verdict = (parts: Parts) => rowsOf(parts).get('app:v1')?.verdict;
    expect(verdict({ streams: [old], referrers: [plain] })).toBe('unused');
    expect(verdict({ streams: [local], referrers: [plain] })).toBe('inUse');
    expect(verdict({ streams: [old], referrers: [annotated] })).toBe('inUse');
  });

  it('of a child manifest keeps its index', () => {
    const images = [{ digest: a, created: daysAgo(90), children: [c] }];
    const pod = referrer('Pod', 'web', [pulls(c, { place: 'runningImage' })]);
    const row = rowsOf({ streams: [old], images, referrers: [pod] }).get('app:v1');
    expect(row?.verdict).toBe('inUse');
  });

  it('of an index keeps the parts that stand beside it, not their copies in other streams', () => {
    const images = [{ digest: a, created: daysAgo(90), children: [b] }];
    const beside = stream('app', [tag('v1', revision(a, 90)), tag('v1-arm', revision(b, 90))]);
    const copies = stream('copy', [tag('v1-arm', revision(b, 90))]);
    const pod = referrer('Pod', 'web', [pulls(`r.example/shop/app@${a}`)]);
    const rows = rowsOf({ streams: [beside, copies], images, referrers: [pod] });
    expect(rows.get('app:v1-arm')).toMatchObject({
      verdict: 'inUse',
      reason: { use: { name: 'web', by: 'indexImage' } },
    });
    expect(rows.get('copy:v1-arm')?.verdict).toBe('unused');
  });

  it('by a deployment scaled to zero and by a suspended cron job says so', () => {
    const idle = (kind: 'Deployment' | 'CronJob', more: object) =>
      rowsOf({
        streams: [old],
        referrers: [referrer(kind, 'web', [pulls('r.example/shop/app:v1')], more)],
      }).get('app:v1')?.reason;
    expect(idle('Deployment', { replicas: 0 })).toMatchObject({ use: { idle: 'scaledToZero' } });
    expect(idle('CronJob', { suspended: true })).toMatchObject({ use: { idle: 'suspended' } });
  });

  it('by an old replica set costs a rollback only', () => {
    const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'uid-web' };
    const replicaSet = referrer('ReplicaSet', 'web-1', [pulls('r.example/shop/app:v1')], {
      replicas: 0,
      owner,
      rollout: '3',
    });
    const row = rowsOf({ streams: [old], referrers: [replicaSet] }).get('app:v1');
    expect(row).toMatchObject({
      decision: 'stale',
      verdict: 'rollbackOnly',
      acts: ['rollback', 'lastTag'],
    });
  });

  it('by a finished pod counts until the pod is older than the cut-off', () => {
    const pod = (days: number) =>
      referrer('Pod', 'job', [pulls('r.example/shop/app:v1')], {
        phase: 'Succeeded',
        created: daysAgo(days),
      });
    expect(rowsOf({ streams: [old], referrers: [pod(5)] }).get('app:v1')?.verdict).toBe('inUse');
    expect(rowsOf({ streams: [old], referrers: [pod(50)] }).get('app:v1')?.verdict).toBe('unused');
  });

  it('by a pod in phase Unknown counts whatever its age', () => {
    const pod = referrer('Pod', 'lost', [pulls('r.example/shop/app:v1')], {
      phase: 'Unknown',
      created: daysAgo(300),
    });
    expect(rowsOf({ streams: [old], referrers: [pod] }).get('app:v1')?.verdict).toBe('inUse');
  });

  it('by a promoted copy does not hold its source, by a pointer or a follower of another stream does', () => {
    const source = { kind: 'ImageStreamTag', namespace: 'shop', name: 'app:v1' };
    const follower = (reference: boolean, target: 'ImageStreamTag' | 'ImageStreamImage') => {
      const text = target === 'ImageStreamTag' ? 'app:v1' : `app@${a}`;
      const spec = { from: source, reference, generation: 1 };
      const copy = { ...tag('v1', revision(b, 80)), spec };
      const use = pulls(text, { place: 'specTag', name: 'v1', target });
      return rowsOf({
        streams: [old, stream('copy', [copy])],
        referrers: [referrer('ImageStream', 'copy', [use])],
      }).get('app:v1')?.verdict;
    };
    expect(follower(false, 'ImageStreamImage')).toBe('unused');
    expect(follower(true, 'ImageStreamImage')).toBe('inUse');
    expect(follower(false, 'ImageStreamTag')).toBe('inUse');
  });
});

describe('a pointer to a tag of another stream', () => {
  const source = { kind: 'ImageStreamTag', namespace: 'shop', name: 'app:moved' };
  const spec = { from: source, reference: true, generation: 1 };
  const pointer = { ...tag('v1', revision(a, 80)), spec };
  const use = pulls('app:moved', { place: 'specTag', name: 'v1', target: 'ImageStreamTag' });
  const rows = rowsOf({
    streams: [
      stream('app', [tag('moved', revision(b, 60)), tag('v1', revision(a, 90))]),
      stream('copy', [pointer]),
    ],
    referrers: [referrer('ImageStream', 'copy', [use])],
  });

  it('holds the image that it is pulled from still, though its source moved on', () => {
    expect(rows.get('app:v1')?.verdict).toBe('inUse');
  });

  it('does not hold itself', () => {
    expect(rows.get('copy:v1')?.verdict).toBe('unused');
  });
});

describe('the use of a manifest', () => {
  it('holds every index above it, however far up', () => {
    const images = [
      { ...image(a, 90), children: [b] },
      { ...image(b, 90), children: [c] },
      image(c, 90),
    ];
    const running = referrer('Pod', 'web', [pulls(c, { place: 'runningImage' })]);
    const row = rowsOf({ streams: [old], images, referrers: [running] }).get('app:v1');
    expect(row?.verdict).toBe('inUse');
  });
});

describe('what could not be read', () => {
  const without = (kind: string) =>
    allLists(null).map((list) =>
      list.list.kind === kind
        ? { ...list, outcome: { state: 'forbidden' as const, message: 'no' } }
        : list,
    );

  it('turns unused into unknown and names the list', () => {
    const row = planOf({ streams: [old], lists: without('CronJob') });
    expect(staleRowsOf(row)[0]).toMatchObject({ verdict: 'unknown', acts: ['unknown', 'lastTag'] });
    expect(row.tags.get('shop/app:v1')?.reasons).toContainEqual(
      expect.objectContaining({ code: 'listNotWhole', kind: 'CronJob', why: 'forbidden' }),
    );
  });

  it('does not matter where the API is not installed', () => {
    const lists = allLists(null).map((list) =>
      list.list.kind === 'KnativeService'
        ? { ...list, outcome: { state: 'notInstalled' as const } }
        : list,
    );
    expect(rowsOf({ streams: [old], lists }).get('app:v1')?.verdict).toBe('unused');
  });

  const scope = { project: 'shop', clusterWide: false, judged: ['shop'] };
  const developer = (parts: Parts) =>
    planOf({ scope, lists: allLists('shop'), streams: [old], ...parts });

  it('leaves an editor, who may not ask who else pulls, with unused here', () => {
    const pullRights = new Map([['shop', { state: 'notPermitted' as const }]]);
    expect(staleRowsOf(developer({ pullRights }))[0]?.verdict).toBe('unusedHere');
  });

  it('leaves a project admin with unused where nobody else may pull', () => {
    const rights = { state: 'known' as const, everyProject: false, projects: [] };
    expect(staleRowsOf(developer({ pullRights: new Map([['shop', rights]]) }))[0]?.verdict).toBe(
      'unused',
    );
  });

  it('names a project that may pull and cannot be read', () => {
    const rights = { state: 'known' as const, everyProject: false, projects: ['billing'] };
    const plan = developer({ pullRights: new Map([['shop', rights]]) });
    expect(staleRowsOf(plan)[0]?.verdict).toBe('unknown');
    expect(plan.tags.get('shop/app:v1')?.reasons).toContainEqual({
      code: 'projectNotReadable',
      project: 'billing',
    });
  });

  it('says of a project that may pull, before its lists are begun, that they are being read', () => {
    const rights = { state: 'known' as const, everyProject: false, projects: ['billing'] };
    const plan = developer({ pullRights: new Map([['shop', rights]]), reading: true });
    const reasons = plan.tags.get('shop/app:v1')?.reasons ?? [];
    expect(staleRowsOf(plan)[0]?.verdict).toBe('unknown');
    expect(reasons).toContainEqual(
      expect.objectContaining({ kind: 'Pod', namespace: 'billing', why: 'reading' }),
    );
    expect(reasons.map(({ code }) => code)).not.toContain('projectNotReadable');
  });

  it('says, before anybody answered who may pull, that this is being asked', () => {
    const plan = developer({ reading: true });
    expect(staleRowsOf(plan)[0]?.verdict).toBe('unknown');
    expect(plan.tags.get('shop/app:v1')?.reasons).toContainEqual({ code: 'pullRightsPending' });
  });

  it('is nothing when the project that may pull was read as well', () => {
    const rights = { state: 'known' as const, everyProject: false, projects: ['billing'] };
    const lists = [...allLists('shop'), ...allLists('billing')];
    const pullRights = new Map([['shop', rights]]);
    const pod = referrer('Pod', 'web', [pulls('r.example/shop/app:v1')], { namespace: 'billing' });
    expect(staleRowsOf(developer({ pullRights, lists }))[0]?.verdict).toBe('unused');
    expect(keptRowsOf(developer({ pullRights, lists, referrers: [pod] }))[0]?.verdict).toBe(
      'inUse',
    );
  });
});

describe('rules of the policy', () => {
  const many = stream(
    'app',
    ['1', '2', '3', '4'].map((mark, i) => tag(`v${mark}`, revision(digest(mark), 100 - i))),
  );
  const images = ['1', '2', '3', '4'].map((mark, i) => image(digest(mark), 100 - i));

  it('keeps the N most recent images of a stream', () => {
    const plan = planOf({ streams: [many], images }, { keepMostRecent: '2' });
    expect(staleRowsOf(plan).map(({ tag: name }) => name)).toEqual(['v1', 'v2']);
    expect(keptRowsOf(plan)[0]?.reason).toEqual({ code: 'amongMostRecent', keep: 2, rank: 2 });
  });

  it('counts images, not tags: siblings take one place', () => {
    const sibling = stream('app', [...many.tags, tag('latest', revision(digest('4'), 50))]);
    const plan = planOf({ streams: [sibling], images }, { keepMostRecent: '2' });
    expect(staleRowsOf(plan).map(({ tag: name }) => name)).toEqual(['v1', 'v2']);
  });

  it('keeps what might be among the most recent until the dates are known', () => {
    const plan = planOf({ streams: [many], images: images.slice(0, 2) }, { keepMostRecent: '3' });
    expect(staleRowsOf(plan)).toEqual([]);
    expect(plan.tags.get('shop/app:v3')).toMatchObject({
      needsDate: true,
      reasons: [{ code: 'maybeAmongMostRecent' }, expect.anything(), expect.anything()],
    });
  });

  it('skips tags by pattern and says by which', () => {
    const plan = planOf({ streams: [many], images }, { skipTags: 'v1, /^v[23]$/' });
    expect(keptRowsOf(plan).map(({ reason }) => reason)).toEqual([
      { code: 'skipped', pattern: 'v1' },
      { code: 'skipped', pattern: '/^v[23]$/' },
      { code: 'skipped', pattern: '/^v[23]$/' },
    ]);
  });

  it('protects the platform’s projects until they are asked for', () => {
    const parts = {
      streams: [stream('cli', [tag('latest', revision(a, 90))], { namespace: 'openshift' })],
      scope: { project: null, clusterWide: true, judged: [] },
    };
    expect(keptRowsOf(planOf(parts))[0]?.reason).toEqual({ code: 'systemProject' });
    expect(staleRowsOf(planOf(parts, { systemProjects: true }))).toHaveLength(1);
  });

  it('makes what is in use stale, and names its pods, only when protection is switched off', () => {
    const dc = referrer('DeploymentConfig', 'web', [pulls('r.example/shop/app:v1')], {
      replicas: 1,
    });
    const rc = referrer('ReplicationController', 'web-1', [], {
      owner: {
        apiVersion: 'apps.openshift.io/v1',
        kind: 'DeploymentConfig',
        name: 'web',
        uid: dc.uid,
      },
    });
    const pod = referrer('Pod', 'web-1-x', [pulls(`r.example/shop/app@${a}`)], {
      owner: { apiVersion: 'v1', kind: 'ReplicationController', name: 'web-1', uid: rc.uid },
    });
    const parts = { streams: [old], referrers: [dc, rc, pod] };
    expect(planOf(parts).podsToDelete).toEqual([]);
    const plan = planOf(parts, { protectInUse: false });
    expect(staleRowsOf(plan)[0]).toMatchObject({ verdict: 'inUse', acts: ['inUse', 'lastTag'] });
    expect(plan.deploymentConfigsToDelete.map(({ key }) => key)).toEqual([
      'DeploymentConfig/shop/web',
    ]);
    expect(plan.podsToDelete[0]).toMatchObject({
      tags: ['shop/app:v1'],
      topOwner: { kind: 'DeploymentConfig', name: 'web' },
    });
  });

  it('keeps what a system project runs even when protection is switched off', () => {
    const pod = referrer('Pod', 'x', [pulls('r.example/shop/app:v1')], {
      namespace: 'openshift-ops',
    });
    expect(
      staleRowsOf(planOf({ streams: [old], referrers: [pod] }, { protectInUse: false })),
    ).toEqual([]);
  });

  it('leaves the finished pods of system projects alone until those are asked for', () => {
    const finished = (namespace: string) =>
      referrer('Pod', 'job', [pulls('r.example/shop/app:v1')], {
        namespace,
        phase: 'Succeeded',
        created: daysAgo(50),
      });
    const projects = ['openshift', 'openshift-ops', 'kube-system', 'shop'];
    const parts = { streams: [old], referrers: projects.map(finished) };
    const podsOf = (input: Partial<AgeOptions>) =>
      planOf(parts, input).podsToDelete.map(({ namespace }) => namespace);
    expect(podsOf({})).toEqual(['shop']);
    expect(podsOf({ protectInUse: false })).toEqual(['shop']);
    expect(podsOf({ systemProjects: true })).toHaveLength(projects.length);
  });

  it('keeps a signature as long as a tag holds its image', () => {
    const signature = tag(`sha256-${'a'.repeat(64)}.sig`, revision(c, 90));
    const signed = (days: number) =>
      planOf({
        streams: [stream('app', [tag('v1', revision(a, days)), signature])],
        images: [image(a, days), image(c, 90)],
      });
    expect(staleRowsOf(signed(90))).toHaveLength(2);
    expect(keptRowsOf(signed(3)).map(({ reason }) => reason.code)).toContain('signatureOf');
    expect(staleRowsOf(signed(3))).toEqual([]);
  });

  it('leaves pending and failed imports and pointers alone unless asked', () => {
    const pointer = { ...tag('p', { ...revision('', 90), digest: '' }), spec: null };
    const failed = { ...tag('f'), importFailure: 'no such image', importFailedAt: daysAgo(60) };
    const odd = stream('odd', [tag('pending'), failed, pointer]);
    expect(keptRowsOf(planOf({ streams: [odd] })).map(({ reason }) => reason.code)).toEqual([
      'importFailed',
      'pointer',
      'importPending',
    ]);
    const asked = planOf({ streams: [odd] }, { withoutImage: true });
    expect(staleRowsOf(asked).map(({ tag: name }) => name)).toEqual(['f', 'p']);
  });

  it('takes a tag whose image was pruned for what it is', () => {
    const plan = planOf({ streams: [old], missingImages: [a] });
    expect(staleRowsOf(plan)[0]).toMatchObject({ kind: 'imagePruned' });
    expect(plan.tags.get('shop/app:v1')?.reasons).toContainEqual({ code: 'imagePruned' });
  });
});
