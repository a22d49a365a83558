import type { PlanSource } from '../snapshot/planSource';
import type { Digest, ImageStream, Tag } from '../snapshot/records';
import { unreadImagesOf } from '../usage/unreadImages';
import { buildUsageIndex, type UsageIndex } from '../usage/usageIndex';
import type { CompletenessByProject } from './completeness';
import type { Reason } from './reason';
import { signatureSubject, type TagKind } from './tagKind';

const noReasons: readonly Reason[] = [];

/** Every image that a tag stands for: its whole history, and what a signature belongs to. */
const imagesOf = (tag: Tag, kind: TagKind): readonly Digest[] => {
  const digests = tag.revisions.map(({ digest }) => digest);
  const subject = kind === 'signature' ? signatureSubject(tag.name) : null;
  return subject === null ? digests : [...digests, subject];
};

/** Tells why it is open who uses images, where nobody told what they are made of. */
export class UnreadReasons {
  /** Images of which nobody told what they are made of. */
  readonly images: ReadonlySet<Digest>;
  private readonly usage: UsageIndex;
  private readonly usedUnread = new Map<ImageStream, Digest | null>();

  constructor(
    source: PlanSource,
    private readonly completeness: CompletenessByProject,
  ) {
    this.usage = source.of(buildUsageIndex);
    this.images = source.of(unreadImagesOf);
  }

  /** Why it is open who uses a tag, by any image that it stands for. */
  ofTag(stream: ImageStream, tag: Tag, kind: TagKind): readonly Reason[] {
    return this.images.size === 0 ? noReasons : this.of(stream, imagesOf(tag, kind));
  }

  /**
   * Why it is open who uses images of a stream: nobody told what one of them is made of, or what one
   * is made of that is used and may have them as parts.
   */
  of(stream: ImageStream, images: readonly Digest[]): readonly Reason[] {
    if (this.images.size === 0 || images.every((image) => image === '')) return noReasons;
    const own = images.find((image) => this.images.has(image));
    if (own !== undefined) {
      return [{ code: 'imageNotRead', digest: own }, ...this.completeness.ofImages()];
    }
    const used = this.usedIn(stream);
    if (used === null) return noReasons;
    return [{ code: 'usedImageNotRead', digest: used }, ...this.completeness.ofImages()];
  }

  /** Of the images of a stream that are used and were not read, the first by digest; null where there is none. */
  private usedIn(stream: ImageStream): Digest | null {
    const known = this.usedUnread.get(stream);
    if (known !== undefined) return known;
    const digests = stream.tags.flatMap(({ revisions }) => revisions.map(({ digest }) => digest));
    const [found = null] = digests
      .filter((digest) => this.images.has(digest) && this.usage.ofDigest(digest).length > 0)
      .sort();
    this.usedUnread.set(stream, found);
    return found;
  }
}
