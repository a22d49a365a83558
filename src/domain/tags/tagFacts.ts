import type { TagRules } from './tagRules';
import type { UsageIndex } from '../usage/usageIndex';
import type { Reference } from '../usage/reference';
import { streamKey, tagKey } from '../usage/resolve';
import { imagesListedAt } from '../snapshot/imageList';
import type { Snapshot } from '../snapshot/snapshot';
import type { Digest, ImageStream, Instant, Tag } from '../snapshot/records';
import type { Ages, Age } from '../snapshot/ages';
import { agesOf, daysBetween } from '../snapshot/ages';
import { CompletenessByProject } from './completeness';
import type { TagFacts } from './judgedTag';
import { signatureSubject, tagKindOf } from './tagKind';
import { verdictOf } from './verdict';
import { noUses, UsesAt } from '../usage/usesAt';
import type { Reason } from './reason';
import type { TagKind } from './tagKind';
import type { Use } from '../usage/use';

const noReasons: readonly Reason[] = [];

/** Every image that a tag stands for: its whole history, and what a signature belongs to. */
const imagesOf = (tag: Tag, kind: TagKind): readonly Digest[] => {
  const digests = tag.revisions.map(({ digest }) => digest);
  const subject = kind === 'signature' ? signatureSubject(tag.name) : null;
  return subject === null ? digests : [...digests, subject];
};

/** Gathers the facts of tags: what they are, how old, used by whom, with which verdict. */
export class FactFinder {
  readonly ages: Ages;
  readonly uses: UsesAt;
  readonly completeness: CompletenessByProject;
  private readonly listedAt: Instant | null;
  private readonly usedUnread = new Map<ImageStream, Digest | null>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: UsageIndex,
    private readonly rules: Pick<TagRules, 'olderThan' | 'ageOf'>,
    private readonly now: Instant,
  ) {
    this.ages = agesOf(snapshot, now);
    this.uses = new UsesAt(snapshot, index, now - rules.olderThan);
    this.completeness = new CompletenessByProject(snapshot);
    this.listedAt = imagesListedAt(snapshot);
  }

  of(stream: ImageStream, tag: Tag): TagFacts {
    const kind = tagKindOf(tag, this.snapshot, this.listedAt);
    const head = tag.revisions[0];
    const taggedAt = head?.created ?? (kind === 'importFailed' ? tag.importFailedAt : null);
    const imageAge: Age =
      head && head.digest !== '' ? this.ages.ofDigest(head.digest) : { known: 'no' };
    const uses = this.usesOf(stream, tag, kind);
    const { verdict, reasons } = verdictOf(
      uses,
      this.unreadFor(stream, imagesOf(tag, kind)),
      this.completeness.of(stream.namespace),
    );
    return {
      key: tagKey(stream.namespace, stream.name, tag.name),
      stream,
      tag,
      kind,
      age: this.ageByPolicy(kind, imageAge, taggedAt),
      imageAge,
      taggedAt,
      uses,
      verdict,
      verdictReasons: [...this.kindReasons(tag, kind), ...reasons, ...this.marks(stream, taggedAt)],
    };
  }

  /**
   * Why it is open who uses images of a stream: nobody told what one of them is made of, or what one
   * is made of that is used and may have them as parts.
   */
  unreadFor(stream: ImageStream, images: readonly Digest[]): readonly Reason[] {
    const { unread } = this.index;
    if (unread.size === 0 || images.every((image) => image === '')) return noReasons;
    const own = images.find((image) => unread.has(image));
    if (own !== undefined) {
      return [{ code: 'imageNotRead', digest: own }, ...this.completeness.ofImages()];
    }
    const used = this.usedUnreadIn(stream);
    if (used === null) return noReasons;
    return [{ code: 'usedImageNotRead', digest: used }, ...this.completeness.ofImages()];
  }

  /** Of the images of a stream that are used and were not read, the first by digest; null where there is none. */
  private usedUnreadIn(stream: ImageStream): Digest | null {
    const known = this.usedUnread.get(stream);
    if (known !== undefined) return known;
    const { unread } = this.index;
    const digests = stream.tags.flatMap(({ revisions }) => revisions.map(({ digest }) => digest));
    const [found = null] = digests
      .filter((digest) => unread.has(digest) && this.index.ofDigest(digest).length > 0)
      .sort();
    this.usedUnread.set(stream, found);
    return found;
  }

  /** A tag without an image has no image's age; what is known is when it was set. */
  private ageByPolicy(kind: TagKind, imageAge: Age, taggedAt: Instant | null): Age {
    const byTag = this.rules.ageOf === 'tag' || kind === 'pointer' || kind === 'importFailed';
    if (!byTag) return imageAge;
    return taggedAt === null ? { known: 'no' } : this.ages.since(taggedAt);
  }

  /** Per digest over the whole history; a signature is used when its image is. */
  private usesOf(stream: ImageStream, tag: Tag, kind: TagKind): readonly Use[] {
    const found = [this.index.ofTag(streamKey(stream.namespace, stream.name), tag.name)];
    for (const digest of imagesOf(tag, kind)) found.push(this.index.inStream(digest, stream));
    const filled = found.filter((references) => references.length > 0);
    if (filled.length === 0) return noUses;
    return this.uses.of(filled.flat().filter((reference) => !isOwnSpec(reference, stream, tag)));
  }

  private kindReasons(tag: Tag, kind: TagKind): readonly Reason[] {
    switch (kind) {
      case 'importPending':
        return [{ code: 'importPending' }];
      case 'importFailed':
        return [{ code: 'importFailed', message: tag.importFailure ?? '' }];
      case 'pointer':
      case 'streamPointer':
        return [{ code: 'pointer', to: tag.revisions[0]?.pullSpec ?? tag.spec?.from?.name ?? '' }];
      case 'imagePruned':
        return [{ code: 'imagePruned' }];
      default:
        return [];
    }
  }

  private marks(stream: ImageStream, taggedAt: Instant | null): readonly Reason[] {
    const reasons: Reason[] = [];
    if (taggedAt !== null && this.now - taggedAt < this.rules.olderThan) {
      reasons.push({ code: 'setRecently', days: daysBetween(taggedAt, this.now) });
    }
    if (stream.manager) reasons.push({ code: 'comesBack', manager: stream.manager });
    return reasons;
  }
}

/** What a tag's own spec asks for does not hold the tag itself. */
const isOwnSpec = ({ referrer, use }: Reference, stream: ImageStream, tag: Tag): boolean =>
  referrer.kind === 'ImageStream' &&
  use.place === 'specTag' &&
  referrer.namespace === stream.namespace &&
  referrer.name === stream.name &&
  use.name === tag.name;
