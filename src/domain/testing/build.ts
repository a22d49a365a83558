import type { PlanContext, Plan } from '../policies/policy';
import type { AgeOptions, AgeValues } from '../policies/age/ageFields';
import { agePolicy } from '../policies/age';
import { readOptions } from '../policies/fields/readOptions';
import { ageFields } from '../policies/age/ageFields';
import { ageProblemAt } from '../policies/age/ageProblem';
import { rowOf } from '../tags/rows/tagRow';
import type { TagRow } from '../tags/rows/tagRows';
import { planTags } from '../tags/tagPlan';
import { PlanSource } from '../snapshot/planSource';
import { ageRules } from '../policies/age/ageRules';
import type { AgeTypes } from '../policies/age/ageTypes';
import { tagPlanViews } from '../tags/tagPlanViews';
import { linearRegex } from '../filter/regex/linearRegex';
import type { TagPlan } from '../tags/tagPlan';
import { referrerKinds } from '../snapshot/kinds/apiKinds';
import type { ListState, ReadScope } from '../snapshot/lists';
import type {
  Image,
  ImageStream,
  ImageUse,
  Instant,
  ListedImage,
  Referrer,
  Revision,
  SizeLimit,
  Tag,
} from '../snapshot/records';
import { imagesListedAt } from '../snapshot/imageList';
import { imageLookup, ImageTable } from '../snapshot/images';
import type { Snapshot } from '../snapshot/snapshot';

/** The time at which the tests' plans are made. */
export const now = Date.parse('2026-06-01T12:00:00Z');

/** The instant so many days before `now`. */
export const daysAgo = (days: number): number => now - days * 24 * 60 * 60 * 1000;

/** A digest that is easy to tell apart: the letter or number, repeated. */
export const digest = (mark: string): string => `sha256:${mark.repeat(64).slice(0, 64)}`;

/** A revision of a pushed tag. */
export const revision = (of: string, days: number, generation = 1): Revision => ({
  digest: of,
  created: daysAgo(days),
  generation,
  pullSpec: `registry.example:5000/shop/app@${of}`,
});

/** A pushed tag with its history, newest first. */
export const tag = (name: string, ...revisions: readonly Revision[]): Tag => ({
  name,
  revisions,
  spec: null,
  importFailure: null,
  importFailedAt: null,
});

/** An image stream of the project `shop` unless said otherwise. */
export const stream = (
  name: string,
  tags: readonly Tag[],
  more: Partial<ImageStream> = {},
): ImageStream => ({
  namespace: 'shop',
  name,
  uid: `uid-${more.namespace ?? 'shop'}-${name}`,
  resourceVersion: '1',
  created: daysAgo(400),
  labels: {},
  localLookup: false,
  repositories: [`registry.example:5000/${more.namespace ?? 'shop'}/${name}`],
  manager: null,
  tags,
  ...more,
});

/** A reference by pull spec in the container `main`. */
export const pulls = (text: string, more: Partial<ImageUse> = {}): ImageUse => ({
  place: 'container',
  name: 'main',
  target: 'DockerImage',
  namespace: 'shop',
  text,
  ...more,
});

/** An object that refers to images, in `shop` unless said otherwise. */
export const referrer = (
  kind: Referrer['kind'],
  name: string,
  uses: readonly ImageUse[],
  more: Partial<Referrer> = {},
): Referrer => ({
  kind,
  namespace: 'shop',
  name,
  uid: `uid-${kind}-${more.namespace ?? 'shop'}-${name}`,
  resourceVersion: '1',
  created: daysAgo(5),
  owner: null,
  manager: null,
  phase: kind === 'Pod' ? 'Running' : '',
  status: kind === 'Pod' ? 'Running' : '',
  replicas: null,
  suspended: false,
  localLookup: false,
  rollout: null,
  uses,
  ...more,
});

const wholeList = (kind: ListState['list']['kind'], namespace: string | null): ListState => ({
  list: { kind, namespace },
  outcome: { state: 'whole', count: 0, readAt: now, resourceVersion: '1' },
});

/** Every list of a cluster-wide read, whole. */
export const allLists = (namespace: string | null): readonly ListState[] =>
  referrerKinds.map((kind) => wholeList(kind, namespace));

/** Every list of a cluster admin's read, images and limit ranges among them, whole. */
export const adminLists: readonly ListState[] = [
  ...allLists(null),
  wholeList('Image', null),
  wholeList('LimitRange', null),
];

/** A pushed image with one layer of its own, as the list of images has it. */
export const listedImage = (
  of: string,
  days: number,
  more: Partial<ListedImage> = {},
): ListedImage => ({
  digest: of,
  created: daysAgo(days),
  children: [],
  managed: true,
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  metadata: { config: `config of ${of}`, size: 1000, problem: null },
  layers: [{ digest: `layer of ${of}`, size: 1000 }],
  configBytes: null,
  manifestBytes: null,
  ...more,
});

/** What a cluster admin reads of the project `shop`. */
export const clusterScope: ReadScope = { project: 'shop', clusterWide: true, judged: ['shop'] };

/** What goes into a snapshot of a test. */
export interface Parts {
  readonly streams?: readonly ImageStream[];
  readonly referrers?: readonly Referrer[];
  readonly images?: readonly Image[];
  readonly lists?: readonly ListState[];
  readonly scope?: ReadScope;
  readonly reading?: boolean;
  readonly pullRights?: Snapshot['pullRights'];
  /** Images of histories, or parts of images, of which nobody told what they are made of; of the others somebody did. */
  readonly unread?: readonly string[];
  readonly missingImages?: readonly string[];
  readonly listed?: readonly ListedImage[];
  readonly layerImages?: readonly ListedImage[];
  readonly limits?: readonly SizeLimit[];
}

const tableOf = (images: readonly ListedImage[]): ImageTable => {
  const table = new ImageTable();
  for (const image of images) table.add(image);
  return table;
};

/** A whole snapshot, as a cluster admin reads it, unless said otherwise. */
export const snapshotOf = (parts: Parts): Snapshot =>
  withImages(parts, tableOf(parts.listed ?? []));

/** Images that were read alone; where no whole list tells of all, those of histories, and parts, too. */
const singlesOf = ({ images = [], listed = [], streams = [], unread = [], lists = [] }: Parts) => {
  const singles = new Map<string, Image>(images.map((image) => [image.digest, image]));
  if (imagesListedAt({ lists }) !== null) return singles;
  const held = streams.flatMap(({ tags }) => tags.flatMap((of) => of.revisions));
  const digests = [
    ...held.map((item) => item.digest),
    ...[...images, ...listed].flatMap(({ children }) => children),
  ];
  for (const of of digests) {
    if (of === '' || unread.includes(of) || singles.has(of)) continue;
    singles.set(of, { digest: of, created: null, children: [] });
  }
  return singles;
};

const withImages = (parts: Parts, listedImages: ImageTable): Snapshot => ({
  scope: parts.scope ?? clusterScope,
  reading: parts.reading ?? false,
  lists: parts.lists ?? allLists(null),
  streams: new Map((parts.streams ?? []).map((item) => [`${item.namespace}/${item.name}`, item])),
  images: imageLookup(listedImages, singlesOf(parts)),
  listedImages,
  layerImages: tableOf(parts.layerImages ?? []),
  limits: parts.limits ?? [],
  missingImages: new Set(parts.missingImages ?? []),
  referrers: new Map((parts.referrers ?? []).map((item) => [item.uid, item])),
  pullRights: parts.pullRights ?? new Map(),
});

const context: PlanContext = { project: 'shop', compileRegex: linearRegex };

/** The options of the age policy: the first ones with some fields changed. */
export const ageOptionsOf = (options: Partial<AgeOptions> = {}): AgeOptions => ({
  ...agePolicy.initial,
  ...options,
});

/** The age policy, read. */
export const ageValuesOf = (options: Partial<AgeOptions> = {}): AgeValues => {
  const read = readOptions(ageFields, ageOptionsOf(options), context, ageProblemAt);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.values;
};

/** The decisions of the age policy about a snapshot at `now`. */
export const planOf = (parts: Parts, options: Partial<AgeOptions> = {}): TagPlan =>
  planFrom(new PlanSource(snapshotOf(parts)), options);

/** The same from a source that other plans may have been made from. */
export const planFrom = (
  source: PlanSource,
  options: Partial<AgeOptions> = {},
  at: Instant = now,
): TagPlan => planTags(source, ageRules(ageValuesOf(options)), at);

/** What a plan says is stale, as rows. */
export const staleRowsOf = ({ stale }: TagPlan): readonly TagRow[] => stale.map(rowOf);

/** What it says is kept, as rows. */
export const keptRowsOf = ({ kept }: TagPlan): readonly TagRow[] => kept.map(rowOf);

/** The same as a plan of the policy, as the engine has it. */
export const agePlanOf = (parts: Parts, options: Partial<AgeOptions> = {}): Plan<AgeTypes> =>
  tagPlanViews(planOf(parts, options));
