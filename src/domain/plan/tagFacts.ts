import type { UsageIndex } from '../usage/usageIndex';
import { streamKey, tagKey } from '../usage/resolve';
import type { AgePolicy } from '../policy/policy';
import { imagesListedAt } from '../snapshot/imageList';
import type { Snapshot } from '../snapshot/snapshot';
import type { ImageStream, Instant, Tag } from '../snapshot/records';
import type { Ages } from './ages';
import { agesOf, daysBetween } from './ages';
import { CompletenessByProject } from './completeness';
import type { TagFacts } from './judgedTag';
import { signatureSubject, tagKindOf } from './tagKind';
import { verdictOf } from './tagVerdict';
import { noUses, UsesAt, mergeUses } from './uses';
import type { Age, Reason, TagKind, Use } from './verdict';

/** Gathers the facts of tags: what they are, how old, used by whom, with which verdict. */
export class FactFinder {
  readonly ages: Ages;
  readonly uses: UsesAt;
  readonly completeness: CompletenessByProject;
  private readonly listedAt: Instant | null;

  constructor(
    private readonly snapshot: Snapshot,
    index: UsageIndex,
    private readonly policy: AgePolicy,
    private readonly now: Instant,
  ) {
    this.ages = agesOf(snapshot, now);
    this.uses = new UsesAt(snapshot, index, now - policy.olderThan);
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
      this.uses.unresolvedIn(streamKey(stream.namespace, stream.name)),
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

  /** A tag without an image has no image's age; what is known is when it was set. */
  private ageByPolicy(kind: TagKind, imageAge: Age, taggedAt: Instant | null): Age {
    const byTag = this.policy.ageOf === 'tag' || kind === 'pointer' || kind === 'importFailed';
    if (!byTag) return imageAge;
    return taggedAt === null ? { known: 'no' } : this.ages.since(taggedAt);
  }

  /** Per digest over the whole history; a signature is used when its image is. */
  private usesOf(stream: ImageStream, tag: Tag, kind: TagKind): readonly Use[] {
    const subject = kind === 'signature' ? signatureSubject(tag.name) : null;
    const found = [this.uses.ofTag(tagKey(stream.namespace, stream.name, tag.name))];
    for (const { digest } of tag.revisions) found.push(this.uses.ofDigest(digest));
    if (subject !== null) found.push(this.uses.ofDigest(subject));
    const filled = found.filter((uses) => uses.length > 0);
    if (filled.length === 0) return noUses;
    const all = filled.length > 1 ? mergeUses(filled.flat()) : (filled[0] ?? noUses);
    return all.filter((use) => !isOwnSpec(use, stream, tag));
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
    if (taggedAt !== null && this.now - taggedAt < this.policy.olderThan) {
      reasons.push({ code: 'setRecently', days: daysBetween(taggedAt, this.now) });
    }
    if (stream.manager) reasons.push({ code: 'comesBack', manager: stream.manager });
    return reasons;
  }
}

/** What a tag's own spec asks for does not hold the tag itself. */
const isOwnSpec = (use: Use, stream: ImageStream, tag: Tag): boolean =>
  use.kind === 'ImageStream' &&
  use.place === 'specTag' &&
  use.namespace === stream.namespace &&
  use.name === stream.name &&
  use.placeName === tag.name;
