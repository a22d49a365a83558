import {
  InvalidReferenceError,
  parseImageStreamImageName,
  parseImageStreamTagName,
  parsePullSpec,
} from '../../../reference';
import type { Digest, ImageUse, Referrer } from '../../../snapshot/records';
import type { Snapshot } from '../../../snapshot/snapshot';
import { streamKey } from '../../../usage/resolve';
import type { Cutoff } from '../options/cutoff';
import { isOld } from '../options/cutoff';

/** A reference that `oc` counts: an object, and the place in it. */
export interface StreamReference {
  readonly referrer: Referrer;
  readonly use: ImageUse;
}

/** What refers to one stream: to its tags by name, and to its images by digest. */
export interface ReferencesOfStream {
  readonly tags: ReadonlyMap<string, readonly StreamReference[]>;
  readonly digests: ReadonlyMap<Digest, readonly StreamReference[]>;
}

/** A reference that cannot be read, with the words why. */
export interface UnreadableReference extends StreamReference {
  readonly message: string;
}

/** All references that `oc` would find. They depend on the snapshot only. */
export interface StreamReferences {
  /** Keyed `namespace/stream`; only streams that are there. */
  readonly byStream: ReadonlyMap<string, ReferencesOfStream>;
  readonly unreadable: readonly UnreadableReference[];
}

/** The kinds that `oc` looks at, in its order, which is the order of its messages (prune-rules 3.4). */
export const kindsOfOc = [
  'Pod',
  'ReplicationController',
  'DeploymentConfig',
  'ReplicaSet',
  'Deployment',
  'DaemonSet',
  'Build',
  'BuildConfig',
  'StatefulSet',
  'Job',
  'CronJob',
] as const satisfies readonly Referrer['kind'][];

const rankOf: ReadonlyMap<Referrer['kind'], number> = new Map(
  kindsOfOc.map((kind, rank) => [kind, rank]),
);

/** The places that `oc` looks at; others are the product's own protections. */
const placesOfOc: ReadonlySet<ImageUse['place']> = new Set([
  'container',
  'initContainer',
  'buildFrom',
]);

/** Whether `oc` looks at a reference there. */
export const isSeenByOc = (kind: Referrer['kind'], place: ImageUse['place']): boolean =>
  rankOf.has(kind) && placesOfOc.has(place);

type ByText = Map<string, StreamReference[]>;

/** Most streams are referred to in one way only, or not at all. */
const NONE: ReadonlyMap<string, readonly StreamReference[]> = new Map();

/** The references to one stream as they come in. */
class GrowingReferences implements ReferencesOfStream {
  private byTag: ByText | null = null;
  private byDigest: ByText | null = null;

  get tags(): ReferencesOfStream['tags'] {
    return this.byTag ?? NONE;
  }

  get digests(): ReferencesOfStream['digests'] {
    return this.byDigest ?? NONE;
  }

  addTag(tag: string, reference: StreamReference): void {
    append((this.byTag ??= new Map<string, StreamReference[]>()), tag, reference);
  }

  addDigest(digest: Digest, reference: StreamReference): void {
    append((this.byDigest ??= new Map<string, StreamReference[]>()), digest, reference);
  }
}

const append = (references: ByText, text: string, reference: StreamReference): void => {
  const known = references.get(text);
  if (known) known.push(reference);
  else references.set(text, [reference]);
};

class Collector {
  readonly byStream = new Map<string, GrowingReferences>();
  readonly unreadable: UnreadableReference[] = [];

  constructor(private readonly streams: Snapshot['streams']) {}

  /** @throws {InvalidReferenceError} */
  add(referrer: Referrer, use: ImageUse): void {
    const { target, namespace, text } = use;
    if (target === 'DockerImage') {
      this.addPullSpec(referrer, use);
    } else if (target === 'ImageStreamTag') {
      const { name, tag } = parseImageStreamTagName(text);
      this.of(namespace, name)?.addTag(tag, { referrer, use });
    } else if (target === 'ImageStreamImage') {
      const { name, digest } = parseImageStreamImageName(text);
      this.of(namespace, name)?.addDigest(digest, { referrer, use });
    }
  }

  /** Exactly host/project/name counts, whatever the host (prune-rules 3.1). */
  private addPullSpec(referrer: Referrer, use: ImageUse): void {
    const { registry, namespace, name, tag, digest } = parsePullSpec(use.text);
    if (registry === '' || namespace === '' || name.includes('/')) return;
    const references = this.of(namespace, name);
    if (digest !== '') references?.addDigest(digest, { referrer, use });
    else references?.addTag(tag || 'latest', { referrer, use });
  }

  /** Null where there is no such stream: nothing in it can be protected. */
  private of(namespace: string, name: string): GrowingReferences | null {
    const key = streamKey(namespace, name);
    const known = this.byStream.get(key);
    if (known) return known;
    if (!this.streams.has(key)) return null;
    const fresh = new GrowingReferences();
    this.byStream.set(key, fresh);
    return fresh;
  }
}

const byRank = (a: UnreadableReference, b: UnreadableReference): number =>
  (rankOf.get(a.referrer.kind) ?? 0) - (rankOf.get(b.referrer.kind) ?? 0);

/** Collects what refers to image streams as `oc` does (prune-rules 3). */
export const collectStreamReferences = (snapshot: Snapshot): StreamReferences => {
  const collector = new Collector(snapshot.streams);
  for (const referrer of snapshot.referrers.values()) {
    for (const use of referrer.uses) {
      if (!isSeenByOc(referrer.kind, use.place)) continue;
      try {
        collector.add(referrer, use);
      } catch (error) {
        if (!(error instanceof InvalidReferenceError)) throw error;
        collector.unreadable.push({ referrer, use, message: error.reason });
      }
    }
  }
  collector.unreadable.sort(byRank);
  return collector;
};

/** Which referrers count at all. */
export interface Counting {
  readonly cutoff: Cutoff;
  /** Only this project's objects; null is all. */
  readonly namespace: string | null;
}

/**
 * Whether an object's references count: a pod that is neither running nor pending only while it is
 * not old; everything else always (prune-rules 3.2).
 */
export const counts = ({ referrer }: StreamReference, { cutoff, namespace }: Counting): boolean => {
  if (namespace !== null && referrer.namespace !== namespace) return false;
  if (referrer.kind !== 'Pod') return true;
  if (referrer.phase === 'Running' || referrer.phase === 'Pending') return true;
  return !isOld(referrer.created, cutoff);
};
