import fc from 'fast-check';
import { referrerKinds } from '../snapshot/kinds/apiKinds';
import type { Image, ImageStream, ImageUse, Referrer, Tag } from '../snapshot/records';
import type { ListOutcome, PullRights } from '../snapshot/lists';
import type { Parts } from './build';
import { allLists, daysAgo, digest, pulls, referrer, revision, stream, tag } from './build';

const digests = ['1', '2', '3', '4', '5', '6'].map(digest);
/** Parts of the index that is `digests[0]`: some tag may have the one, and none has the other. */
const parts = [digest('6'), digest('7')];
/** Paths that an image may be pulled under: of streams that are there, and elsewhere. */
const paths = ['shop/app', 'billing/web', 'x/app', 'org/team/app'];
const projects = ['shop', 'billing', 'openshift'];
const streamNames = ['app', 'web'];
const tagNames = ['v1', 'v2', 'latest', `sha256-${'1'.repeat(64)}.sig`];

const anyDigest = fc.constantFrom(...digests);
const anyDays = fc.integer({ min: 0, max: 90 });

const anyTag = (name: string): fc.Arbitrary<Tag> =>
  fc
    .array(fc.tuple(anyDigest, anyDays), { minLength: 0, maxLength: 3 })
    .map((items) =>
      tag(name, ...items.map(([of, days], at) => revision(of, days, items.length - at))),
    );

const anyStream = (namespace: string, name: string): fc.Arbitrary<ImageStream> =>
  fc
    .record({
      tags: fc.subarray(tagNames, { minLength: 1 }),
      localLookup: fc.boolean(),
    })
    .chain(({ tags, localLookup }) =>
      fc
        .tuple(...tags.map(anyTag))
        .map((all) => stream(name, all as readonly Tag[], { namespace, localLookup })),
    );

const anyUse: fc.Arbitrary<ImageUse> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom(...parts))
    .map(([path, of]) => pulls(`r.example/${path}@${of}`, { place: 'runningImage' })),
  fc
    .tuple(fc.constantFrom(...projects), fc.constantFrom(...streamNames), anyDigest)
    .map(([project, name, of]) => pulls(`r.example/${project}/${name}@${of}`)),
  fc
    .tuple(
      fc.constantFrom(...projects),
      fc.constantFrom(...streamNames),
      fc.constantFrom(...tagNames),
    )
    .map(([project, name, to]) => pulls(`r.example/${project}/${name}:${to}`)),
  anyDigest.map((of) => pulls(of, { place: 'runningImage' })),
  fc
    .constantFrom('app', 'web:v1', ' ', 'quay.io/org/other:v1', 'Shop/APP v1')
    .map((text) => pulls(text)),
  fc
    .tuple(
      fc.constantFrom(...projects),
      fc.constantFrom(...streamNames),
      fc.constantFrom(...tagNames),
    )
    .map(([namespace, name, to]) =>
      pulls(`${name}:${to}`, { target: 'ImageStreamTag', namespace, place: 'trigger' }),
    ),
);

const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'uid-owner' };

const anyReferrer = (at: number): fc.Arbitrary<Referrer> =>
  fc
    .record({
      kind: fc.constantFrom(...referrerKinds.filter((kind) => kind !== 'ImageStream')),
      namespace: fc.constantFrom(...projects),
      uses: fc.array(anyUse, { minLength: 1, maxLength: 3 }),
      phase: fc.constantFrom('Running', 'Pending', 'Succeeded', 'Failed', 'Unknown', 'Complete'),
      days: anyDays,
      replicas: fc.constantFrom(null, 0, 2),
      owned: fc.boolean(),
      suspended: fc.boolean(),
    })
    .map(({ kind, namespace, uses, phase, days, replicas, owned, suspended }) =>
      referrer(kind, `object-${at}`, uses, {
        namespace,
        phase,
        replicas,
        suspended,
        created: daysAgo(days),
        owner: owned ? owner : null,
      }),
    );

/** Real dates: an image is never younger than the first time that any history has it. */
const imagesOf = (streams: readonly ImageStream[], older: readonly number[]): readonly Image[] =>
  digests.map((of, at) => {
    const seen = streams
      .flatMap(({ tags }) => tags.flatMap(({ revisions }) => revisions))
      .filter((item) => item.digest === of)
      .map(({ created }) => created ?? Infinity);
    const first = Math.min(daysAgo(0), ...seen);
    const created = first - (older[at] ?? 0) * 24 * 60 * 60 * 1000;
    return { digest: of, created, children: of === digests[0] ? parts : [] };
  });

/** A small cluster, read whole by an admin of all of it, with the real date of every image. */
export const anyCluster: fc.Arbitrary<
  Required<Pick<Parts, 'streams' | 'referrers' | 'images' | 'lists' | 'scope'>>
> = fc
  .record({
    streams: fc.tuple(...projects.flatMap((p) => streamNames.map((name) => anyStream(p, name)))),
    referrers: fc
      .integer({ min: 0, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyReferrer(at)))),
    older: fc.array(anyDays, { minLength: 6, maxLength: 6 }),
  })
  .map(({ streams, referrers, older }) => ({
    streams,
    referrers,
    images: imagesOf(streams, older),
    lists: allLists(null),
    scope: { project: null, clusterWide: true, judged: [] },
  }));

/** The same, where the index may itself be a part of another index. */
export const anyNestedCluster: typeof anyCluster = fc
  .tuple(anyCluster, fc.boolean())
  .map(([cluster, nested]) => ({
    ...cluster,
    images: cluster.images.map((image) =>
      nested && image.digest === digests[1] ? { ...image, children: digests.slice(0, 1) } : image,
    ),
  }));

/** How a list can end, or be, without being whole. */
export const anyBrokenOutcome: fc.Arbitrary<ListOutcome> = fc.constantFrom(
  { state: 'forbidden', message: 'no' },
  { state: 'failed', message: 'cut off', count: 1 },
  { state: 'reading', count: 1, remaining: 5 },
);

/** Images that were read, of those that there are and their parts: a list of images may end anywhere. */
export const anyReadImages = fc.subarray([...new Set([...digests, ...parts])]);

/** Who may pull from `shop`, as its people may know it. */
export const anyPullRights: fc.Arbitrary<PullRights> = fc.oneof(
  fc.constant<PullRights>({ state: 'notPermitted' }),
  fc.constant<PullRights>({ state: 'failed', message: 'timeout' }),
  fc.record({
    state: fc.constant('known' as const),
    everyProject: fc.boolean(),
    projects: fc.subarray(['billing']),
  }),
);

/** Some policy that validates. */
export const anyPolicy = fc.record({
  olderThan: fc.integer({ min: 0, max: 60 }).map(String),
  keepMostRecent: fc.integer({ min: 0, max: 3 }).map(String),
  skipTags: fc.constantFrom('', 'latest', 'v*', '/^v1$/'),
  tags: fc.constantFrom('', 'v*', 'latest,v1'),
  ageOf: fc.constantFrom('image' as const, 'tag' as const),
  protectInUse: fc.boolean(),
  systemProjects: fc.boolean(),
  withoutImage: fc.boolean(),
});
