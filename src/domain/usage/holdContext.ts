import type { Digest, ImageUse, Referrer, Tag } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { streamKey } from './resolve';
import type { HoldContext } from './strength';

/** Of most references there is nothing more to know. */
export const plainContext: HoldContext = {
  lastSuccessfulBuild: false,
  pointer: false,
  sameStream: false,
};

const lastBuildContext: HoldContext = { ...plainContext, lastSuccessfulBuild: true };

/** Of the builds of each owner the latest that is complete; builds without an owner count each. */
const lastSuccessfulBuilds = ({ referrers }: Snapshot): ReadonlySet<string> => {
  const latest = new Map<string, Referrer>();
  for (const referrer of referrers.values()) {
    if (referrer.kind !== 'Build' || referrer.phase !== 'Complete') continue;
    const owner = referrer.owner?.uid ?? referrer.uid;
    const other = latest.get(owner);
    if (!other || (referrer.created ?? 0) > (other.created ?? 0)) latest.set(owner, referrer);
  }
  return new Set([...latest.values()].map((build) => build.uid));
};

/** Finds out what decides about the strength of a reference besides the reference itself. */
export class HoldContexts {
  private lastBuilds: ReadonlySet<string> | null = null;

  constructor(private readonly snapshot: Snapshot) {}

  /** @param repository where the reference pulls from */
  of(referrer: Referrer, use: ImageUse, repository: string | null): HoldContext {
    if (referrer.kind === 'Build') {
      this.lastBuilds ??= lastSuccessfulBuilds(this.snapshot);
      return this.lastBuilds.has(referrer.uid) ? lastBuildContext : plainContext;
    }
    if (referrer.kind !== 'ImageStream') return plainContext;
    return {
      lastSuccessfulBuild: false,
      pointer: this.tagOf(referrer, use)?.spec?.reference ?? false,
      sameStream: repository === streamKey(referrer.namespace, referrer.name),
    };
  }

  /**
   * The image that a pointer's own history names, which its source may have moved on from: its pull
   * spec is the source's, and dead when the source no longer holds it (api-facts: Deleting). Empty where none.
   */
  pulledByPointer(stream: Referrer, use: ImageUse): Digest {
    const tag = this.tagOf(stream, use);
    return tag?.spec?.reference ? (tag.revisions[0]?.digest ?? '') : '';
  }

  /** The tag that a stream's reference stands in. */
  private tagOf({ namespace, name }: Referrer, use: ImageUse): Tag | undefined {
    const stream = this.snapshot.streams.get(streamKey(namespace, name));
    return stream?.tags.find((tag) => tag.name === use.name);
  }
}
