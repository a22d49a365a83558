import { compareText } from '../model/rowPage';
import type { AgeDate } from '../snapshot/ages';
import { NO_IMAGE } from '../snapshot/heldImages';
import { isShown } from '../snapshot/isShown';
import type { PlanSource } from '../snapshot/planSource';
import type { ImageStream, Instant, Tag } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reference } from '../usage/reference';
import { streamKey, tagKey } from '../usage/resolve';
import { holdsForATime } from '../usage/strength';
import { buildUsageIndex, type UsageIndex } from '../usage/usageIndex';
import { UsesAt } from '../usage/usesAt';
import { CompletenessByProject } from './completeness';
import { ImageFacts } from './imageFacts';
import { isUnmentioned, judgeUses, type JudgedUses, type Unjudged } from './judgedUses';
import type { Reason } from './reason';
import { signatureSubject, tagKindOf, type TagKind } from './tagKind';
import { UnreadReasons } from './unreadReasons';

/** What is known of a tag whatever the policy and the time. */
export interface TagGround {
  readonly key: string;
  readonly stream: ImageStream;
  readonly tag: Tag;
  readonly kind: TagKind;
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

const noReferences: readonly Reference[] = [];

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
  readonly usage: UsageIndex;
  readonly images: ImageFacts;
  readonly completeness: CompletenessByProject;
  readonly unread: UnreadReasons;
  /** Of references that hold whatever the time is. */
  private readonly settled: UsesAt;
  /** By project: what is said of a tag that nothing is known to use. */
  private readonly unmentioned = new Map<string, JudgedUses>();

  constructor(source: PlanSource) {
    const { snapshot } = source;
    this.usage = source.of(buildUsageIndex);
    this.images = new ImageFacts(source);
    this.completeness = new CompletenessByProject(snapshot);
    this.unread = new UnreadReasons(source, this.completeness);
    this.settled = new UsesAt(snapshot, this.usage, 0);
    this.streams = [...snapshot.streams.values()]
      .filter(({ namespace }) => isShown(snapshot, namespace))
      .sort((a, b) => compareText(streamKey(a.namespace, a.name), streamKey(b.namespace, b.name)))
      .map((stream) => ({ stream, tags: stream.tags.map((tag) => this.of(stream, tag)) }));
  }

  /** The grounds of a tag. */
  of(stream: ImageStream, tag: Tag): TagGround {
    const head = tag.revisions[0];
    const [image = NO_IMAGE] = this.images.numbersOf(tag);
    const kind = tagKindOf(tag, head !== undefined && this.images.isGone(head, image));
    const references = this.referencesTo(stream, tag, kind);
    const unread = this.unread.ofTag(stream, tag, kind);
    const isOpen = references.some(({ referrer }) => holdsForATime(referrer));
    return {
      key: tagKey(stream.namespace, stream.name, tag.name),
      stream,
      tag,
      kind,
      taggedAt: head?.created ?? (kind === 'importFailed' ? tag.importFailedAt : null),
      imageDate: this.images.dateOf(image),
      references,
      unread,
      uses: isOpen ? null : this.settledUses({ stream, tag, kind, references, unread }),
    };
  }

  private settledUses(unjudged: Unjudged): JudgedUses {
    if (!isUnmentioned(unjudged)) return judgeUses(unjudged, this.settled, this.completeness);
    const project = unjudged.stream.namespace;
    const known = this.unmentioned.get(project);
    if (known) return known;
    const uses = judgeUses(unjudged, this.settled, this.completeness);
    this.unmentioned.set(project, uses);
    return uses;
  }

  /** Per digest over the whole history; a signature is used when its image is. */
  private referencesTo(stream: ImageStream, tag: Tag, kind: TagKind): readonly Reference[] {
    const found = [...this.usage.ofTag(streamKey(stream.namespace, stream.name), tag.name)];
    this.images.numbersOf(tag).forEach((image, at) => {
      if (!this.images.isReferred(image)) return;
      found.push(...this.usage.inStream(tag.revisions[at]?.digest ?? '', stream));
    });
    const subject = kind === 'signature' ? signatureSubject(tag.name) : null;
    if (subject !== null) found.push(...this.usage.inStream(subject, stream));
    if (found.length === 0) return noReferences;
    return found.filter((reference) => !isOwnSpec(reference, stream, tag));
  }
}

/** The grounds of a snapshot, for {@link PlanSource.of}. */
export const tagGroundsOf = (_: Snapshot, source: PlanSource): TagGrounds => new TagGrounds(source);
