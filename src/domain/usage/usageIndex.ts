import { InvalidReferenceError } from '../reference';
import type { InvalidReference, Use } from './use';
import type { Snapshot } from '../snapshot/snapshot';
import type { Digest, ImageUse, Referrer } from '../snapshot/records';
import type { Target } from './resolve';
import { resolveUse, streamKey } from './resolve';
import type { HoldContext } from './strength';
import { guessTargets, knownNamesOf } from './unreadable';
import { unreadImagesOf } from './unreadImages';

/** One reference, resolved: who, where, and how it found what it names. */
export interface Reference {
  readonly referrer: Referrer;
  readonly use: ImageUse;
  readonly by: Use['by'];
  readonly context: HoldContext;
  /** Where it pulls from: `namespace/stream`, or a path that no stream has; null where nothing says. */
  readonly repository: string | null;
  /** The index that is referred to, where this image is only a part of it. */
  readonly partOf: Digest | null;
}

/** Who uses what. It depends on the snapshot only, not on the policy or the time. */
export interface UsageIndex {
  /** Keyed by digest: every reference to the image, by whatever way. */
  readonly byDigest: ReadonlyMap<Digest, readonly Reference[]>;
  /** Keyed `namespace/stream:tag`: references to the tag itself. */
  readonly byTag: ReadonlyMap<string, readonly Reference[]>;
  /** Images that may be an index with a part that is referred to, since nobody told what they are. */
  readonly unread: ReadonlySet<Digest>;
  readonly invalid: readonly InvalidReference[];
}

const none: ReadonlySet<Digest> = new Set();

const plainContext: HoldContext = { lastSuccessfulBuild: false, pointer: false, sameStream: false };

/** Of the builds of each owner the latest that is complete; builds without an owner count each. */
const lastSuccessfulBuilds = (snapshot: Snapshot): ReadonlySet<string> => {
  const latest = new Map<string, Referrer>();
  for (const referrer of snapshot.referrers.values()) {
    if (referrer.kind !== 'Build' || referrer.phase !== 'Complete') continue;
    const owner = referrer.owner?.uid ?? referrer.uid;
    const other = latest.get(owner);
    if (!other || (referrer.created ?? 0) > (other.created ?? 0)) latest.set(owner, referrer);
  }
  return new Set([...latest.values()].map((build) => build.uid));
};

/** Digests by a digest that they belong to; few images are indexes, or manifests of one. */
type Relatives = ReadonlyMap<Digest, readonly Digest[]>;

/** Manifests of every index image, and index images of every manifest, which may be several. */
const familiesOf = (snapshot: Snapshot): { children: Relatives; parents: Relatives } => {
  const children = new Map<Digest, readonly Digest[]>();
  const parents = new Map<Digest, Digest[]>();
  for (const image of snapshot.images.indexes()) {
    children.set(image.digest, image.children);
    for (const child of image.children) append(parents, child, image.digest);
  }
  return { children, parents };
};

/** The repository that a reference pulls from: of a tag, the stream that it is resolved through. */
const repositoryOf = (target: Target): string | null =>
  target.to === 'tag' ? target.key.slice(0, target.key.lastIndexOf(':')) : target.repository;

/** Relatives of a digest, and theirs: an index may be part of another index. */
const reachedFrom = (digest: Digest, relatives: Relatives): ReadonlySet<Digest> => {
  const reached = new Set(relatives.get(digest));
  for (const each of reached) for (const next of relatives.get(each) ?? []) reached.add(next);
  return reached;
};

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** Collects references under the digests and tags that they reach. */
class Collector {
  readonly byDigest = new Map<Digest, Reference[]>();
  readonly byTag = new Map<string, Reference[]>();
  readonly invalid: InvalidReference[] = [];
  private readonly heads = new Map<string, Digest>();
  private readonly children: Relatives;
  private readonly parents: Relatives;

  constructor(snapshot: Snapshot) {
    const { children, parents } = familiesOf(snapshot);
    this.children = children;
    this.parents = parents;
    for (const [key, stream] of snapshot.streams) {
      for (const tag of stream.tags) {
        const head = tag.revisions[0];
        if (head && head.digest !== '') this.heads.set(`${key}:${tag.name}`, head.digest);
      }
    }
  }

  add(target: Target, found: Omit<Reference, 'repository' | 'partOf'>): void {
    const reference: Reference = { ...found, repository: repositoryOf(target), partOf: null };
    if (target.to === 'digest') {
      this.addDigest(target.digest, reference);
      return;
    }
    append(this.byTag, target.key, reference);
    const head = this.heads.get(target.key);
    if (head !== undefined) this.addDigest(head, reference);
  }

  /** A digest, every index above it, and every manifest below it. */
  private addDigest(digest: Digest, reference: Reference): void {
    append(this.byDigest, digest, reference);
    if (!this.parents.has(digest) && !this.children.has(digest)) return;
    const byPart: Reference = { ...reference, by: 'childManifest' };
    for (const each of reachedFrom(digest, this.parents)) append(this.byDigest, each, byPart);
    const byWhole: Reference = { ...reference, by: 'indexImage', partOf: digest };
    for (const each of reachedFrom(digest, this.children)) append(this.byDigest, each, byWhole);
  }
}

const contextOf = (
  snapshot: Snapshot,
  referrer: Referrer,
  use: ImageUse,
  target: Target | null,
  lastBuilds: ReadonlySet<string>,
): HoldContext => {
  if (referrer.kind === 'Build') {
    return { ...plainContext, lastSuccessfulBuild: lastBuilds.has(referrer.uid) };
  }
  if (referrer.kind !== 'ImageStream') return plainContext;
  const own = streamKey(referrer.namespace, referrer.name);
  const tag = snapshot.streams.get(own)?.tags.find(({ name }) => name === use.name);
  return {
    lastSuccessfulBuild: false,
    pointer: tag?.spec?.reference ?? false,
    sameStream: target !== null && repositoryOf(target) === own,
  };
};

/**
 * The image that a pointer's own history names, which its source may have moved on from: its pull
 * spec is the source's, and dead when the source no longer holds it (api-facts: Deleting). Empty
 * where none.
 */
const pulledByPointer = (
  snapshot: Snapshot,
  { namespace, name }: Referrer,
  use: ImageUse,
): Digest =>
  snapshot.streams.get(streamKey(namespace, name))?.tags.find((tag) => tag.name === use.name)
    ?.revisions[0]?.digest ?? '';

/**
 * Resolves every reference of a snapshot. References that cannot be read are listed, and counted
 * for whatever their text may mean.
 */
export const buildUsageIndex = (snapshot: Snapshot): UsageIndex => {
  const collector = new Collector(snapshot);
  const lastBuilds = lastSuccessfulBuilds(snapshot);
  const known = knownNamesOf(snapshot);
  for (const referrer of snapshot.referrers.values()) {
    for (const use of referrer.uses) {
      const unreadable = (message: string): void => {
        const { kind, namespace, name } = referrer;
        const { place, name: placeName, text } = use;
        collector.invalid.push({ kind, namespace, name, place, placeName, text, message });
        for (const target of guessTargets(snapshot, known, referrer, use.namespace, text)) {
          collector.add(target, { referrer, use, by: 'unreadable', context: plainContext });
        }
      };
      if (use.target === 'Unreadable') {
        unreadable('');
        continue;
      }
      try {
        const target = resolveUse(snapshot, referrer, use);
        if (!target) continue;
        const context = contextOf(snapshot, referrer, use, target, lastBuilds);
        collector.add(target, { referrer, use, by: target.to, context });
        const pulled = context.pointer ? pulledByPointer(snapshot, referrer, use) : '';
        if (pulled !== '') {
          collector.add(
            { to: 'digest', digest: pulled, repository: repositoryOf(target) },
            { referrer, use, by: 'digest', context },
          );
        }
      } catch (error) {
        if (!(error instanceof InvalidReferenceError)) throw error;
        unreadable(error.reason);
      }
    }
  }
  const { byDigest, byTag, invalid } = collector;
  return {
    byDigest,
    byTag,
    invalid,
    unread: byDigest.size === 0 ? none : unreadImagesOf(snapshot),
  };
};
