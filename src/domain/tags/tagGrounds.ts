import { compareText } from '../model/rowPage';
import { filterSubject, type FilterSubject } from '../filter/filterSubject';
import { imageDate, type AgeDate } from '../snapshot/ages';
import { heldImagesOf, type HeldImages } from '../snapshot/heldImages';
import { imagesListedAt } from '../snapshot/imageList';
import { isShown } from '../snapshot/isShown';
import type { PlanSource } from '../snapshot/planSource';
import type { Digest, ImageStream, Instant, Tag } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reference } from '../usage/reference';
import { streamKey, tagKey } from '../usage/resolve';
import { holdsForATime } from '../usage/strength';
import { buildUsageIndex, type UsageIndex } from '../usage/usageIndex';
import { UsesAt } from '../usage/usesAt';
import { CompletenessByProject } from './completeness';
import type { Reason } from './reason';
import { signatureSubject, tagKindOf, type TagKind } from './tagKind';
import { judgeUses, type JudgedUses } from './judgedUses';

/** What is known of a tag whatever the policy and the time. */
export interface TagGround {
  readonly key: string;
  readonly stream: ImageStream;
  readonly tag: Tag;
  readonly kind: TagKind;
  readonly subject: FilterSubject;
  readonly taggedAt: Instant | null;
  readonly imageDate: AgeDate;
  /** To the tag and to every image that it stands for. */
  readonly references: readonly Reference[];
  /** Why not all uses may have been found. */
  readonly unread: readonly Reason[];
  /** Who uses the tag, and what follows; null where that depends on the time and the policy. */
  readonly uses: JudgedUses | null;
}

/** A stream with the grounds of all its tags. */
export interface StreamGround {
  readonly stream: ImageStream;
  readonly tags: readonly TagGround[];
}

const noReasons: readonly Reason[] = [];

/** Every image that a tag stands for: its whole history, and what a signature belongs to. */
const imagesOf = (tag: Tag, kind: TagKind): readonly Digest[] => {
  const digests = tag.revisions.map(({ digest }) => digest);
  const subject = kind === 'signature' ? signatureSubject(tag.name) : null;
  return subject === null ? digests : [...digests, subject];
};

/** What a tag's own spec asks for does not hold the tag itself. */
const isOwnSpec = ({ referrer, use }: Reference, stream: ImageStream, tag: Tag): boolean =>
  referrer.kind === 'ImageStream' &&
  use.place === 'specTag' &&
  referrer.namespace === stream.namespace &&
  referrer.name === stream.name &&
  use.name === tag.name;

/**
 * The grounds of all tags that are shown. They depend on the snapshot only, so a plan by other
 * options begins with them (see {@link PlanSource}).
 */
export class TagGrounds {
  /** In the order of their keys. */
  readonly streams: readonly StreamGround[];
  readonly completeness: CompletenessByProject;
  readonly usage: UsageIndex;
  private readonly snapshot: Snapshot;
  private readonly held: HeldImages;
  private readonly listedAt: Instant | null;
  private readonly usedUnread = new Map<ImageStream, Digest | null>();
  /** Of references that hold whatever the time is. */
  private readonly settled: UsesAt;

  constructor(source: PlanSource) {
    const { snapshot } = source;
    this.snapshot = snapshot;
    this.usage = source.of(buildUsageIndex);
    this.held = source.of(heldImagesOf);
    this.completeness = new CompletenessByProject(snapshot);
    this.listedAt = imagesListedAt(snapshot);
    this.settled = new UsesAt(snapshot, this.usage, 0);
    this.streams = [...snapshot.streams.values()]
      .filter(({ namespace }) => isShown(snapshot, namespace))
      .sort((a, b) => compareText(streamKey(a.namespace, a.name), streamKey(b.namespace, b.name)))
      .map((stream) => ({ stream, tags: stream.tags.map((tag) => this.of(stream, tag)) }));
  }

  /** The grounds of a tag. */
  of(stream: ImageStream, tag: Tag): TagGround {
    const kind = tagKindOf(tag, this.snapshot, this.listedAt);
    const head = tag.revisions[0];
    const images = imagesOf(tag, kind);
    const references = this.referencesTo(stream, tag, images);
    const unread = this.unreadFor(stream, images);
    const unjudged = { stream, tag, kind, references, unread };
    const isOpen = references.some(({ referrer }) => holdsForATime(referrer));
    return {
      key: tagKey(stream.namespace, stream.name, tag.name),
      stream,
      tag,
      kind,
      subject: filterSubject(stream, tag),
      taggedAt: head?.created ?? (kind === 'importFailed' ? tag.importFailedAt : null),
      imageDate: this.dateOf(head?.digest ?? ''),
      references,
      unread,
      uses: isOpen ? null : judgeUses(unjudged, this.settled, this.completeness),
    };
  }

  /** The date of an image that some history has. */
  dateOf(digest: Digest): AgeDate {
    return digest === '' ? null : imageDate(digest, this.snapshot, this.held);
  }

  /**
   * Why it is open who uses images of a stream: nobody told what one of them is made of, or what one
   * is made of that is used and may have them as parts.
   */
  unreadFor(stream: ImageStream, images: readonly Digest[]): readonly Reason[] {
    const { unread } = this.usage;
    if (unread.size === 0 || images.every((image) => image === '')) return noReasons;
    const own = images.find((image) => unread.has(image));
    if (own !== undefined) {
      return [{ code: 'imageNotRead', digest: own }, ...this.completeness.ofImages()];
    }
    const used = this.usedUnreadIn(stream);
    if (used === null) return noReasons;
    return [{ code: 'usedImageNotRead', digest: used }, ...this.completeness.ofImages()];
  }

  /** Per digest over the whole history; a signature is used when its image is. */
  private referencesTo(
    stream: ImageStream,
    tag: Tag,
    images: readonly Digest[],
  ): readonly Reference[] {
    let references = this.usage.ofTag(streamKey(stream.namespace, stream.name), tag.name);
    for (const digest of images) {
      const found = this.usage.inStream(digest, stream);
      if (found.length > 0) references = [...references, ...found];
    }
    return references.length === 0
      ? references
      : references.filter((reference) => !isOwnSpec(reference, stream, tag));
  }

  /** Of the images of a stream that are used and were not read, the first by digest; null where there is none. */
  private usedUnreadIn(stream: ImageStream): Digest | null {
    const known = this.usedUnread.get(stream);
    if (known !== undefined) return known;
    const { unread } = this.usage;
    const digests = stream.tags.flatMap(({ revisions }) => revisions.map(({ digest }) => digest));
    const [found = null] = digests
      .filter((digest) => unread.has(digest) && this.usage.ofDigest(digest).length > 0)
      .sort();
    this.usedUnread.set(stream, found);
    return found;
  }
}

/** The grounds of a snapshot, for {@link PlanSource.of}. */
export const tagGroundsOf = (_: Snapshot, source: PlanSource): TagGrounds => new TagGrounds(source);
