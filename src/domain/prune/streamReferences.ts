import {
  InvalidReferenceError,
  parseImageStreamImageName,
  parseImageStreamTagName,
  parsePullSpec,
} from '../reference';
import type { Digest, ImageUse, Referrer } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { streamKey } from '../usage/resolve';
import type { Cutoff } from './pruneOptions';
import { isOld } from './pruneOptions';

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
  /** Keyed `namespace/stream`. */
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

interface Growing {
  readonly tags: Map<string, StreamReference[]>;
  readonly digests: Map<Digest, StreamReference[]>;
}

const append = <Key>(
  map: Map<Key, StreamReference[]>,
  key: Key,
  reference: StreamReference,
): void => {
  const known = map.get(key);
  if (known) known.push(reference);
  else map.set(key, [reference]);
};

class Collector {
  readonly byStream = new Map<string, Growing>();
  readonly unreadable: UnreadableReference[] = [];

  /** @throws {InvalidReferenceError} */
  add(reference: StreamReference): void {
    const { target, namespace, text } = reference.use;
    if (target === 'ImageStreamTag') {
      const { name, tag } = parseImageStreamTagName(text);
      append(this.of(namespace, name).tags, tag, reference);
    } else if (target === 'ImageStreamImage') {
      const { name, digest } = parseImageStreamImageName(text);
      append(this.of(namespace, name).digests, digest, reference);
    } else if (target === 'DockerImage') {
      this.addPullSpec(text, reference);
    }
  }

  /** Exactly host/project/name counts, whatever the host (prune-rules 3.1). */
  private addPullSpec(text: string, reference: StreamReference): void {
    const { registry, namespace, name, tag, digest } = parsePullSpec(text);
    if (registry === '' || namespace === '' || name.includes('/')) return;
    const references = this.of(namespace, name);
    if (digest !== '') append(references.digests, digest, reference);
    else append(references.tags, tag || 'latest', reference);
  }

  private of(namespace: string, name: string): Growing {
    const key = streamKey(namespace, name);
    const known = this.byStream.get(key);
    if (known) return known;
    const fresh: Growing = { tags: new Map(), digests: new Map() };
    this.byStream.set(key, fresh);
    return fresh;
  }
}

const byRank = (a: UnreadableReference, b: UnreadableReference): number =>
  (rankOf.get(a.referrer.kind) ?? 0) - (rankOf.get(b.referrer.kind) ?? 0);

/** Collects what refers to image streams as `oc` does (prune-rules 3). */
export const collectStreamReferences = (snapshot: Snapshot): StreamReferences => {
  const collector = new Collector();
  for (const referrer of snapshot.referrers.values()) {
    if (!rankOf.has(referrer.kind)) continue;
    for (const use of referrer.uses) {
      if (!placesOfOc.has(use.place)) continue;
      try {
        collector.add({ referrer, use });
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
