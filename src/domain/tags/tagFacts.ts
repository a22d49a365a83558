import { ageAt, daysBetween, exactDate, type Age } from '../snapshot/ages';
import type { Digest, Instant } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { UsesAt } from '../usage/usesAt';
import type { TagFacts } from './judgedTag';
import { judgeUses } from './judgedUses';
import type { Reason } from './reason';
import type { TagGround, TagGrounds } from './tagGrounds';
import type { TagRules } from './tagRules';

/** Makes facts from the grounds of tags: adds what depends on the time and on a policy's options. */
export class FactFinder {
  readonly uses: UsesAt;

  constructor(
    snapshot: Snapshot,
    private readonly grounds: TagGrounds,
    private readonly rules: Pick<TagRules, 'olderThan' | 'ageOf'>,
    private readonly now: Instant,
  ) {
    this.uses = new UsesAt(snapshot, grounds.usage, now - rules.olderThan);
  }

  of(ground: TagGround): TagFacts {
    const { uses, verdict, reasons } =
      ground.uses ?? judgeUses(ground, this.uses, this.grounds.completeness);
    const imageAge = ageAt(ground.imageDate, this.now);
    return {
      key: ground.key,
      stream: ground.stream,
      tag: ground.tag,
      kind: ground.kind,
      age: this.isDatedByTag(ground) ? ageAt(exactDate(ground.taggedAt), this.now) : imageAge,
      imageAge,
      taggedAt: ground.taggedAt,
      uses,
      verdict,
      verdictReasons: this.withMarks(ground, reasons),
    };
  }

  /** The age of an image that some history has. */
  ageOf(digest: Digest): Age {
    return ageAt(this.grounds.images.dateOfDigest(digest), this.now);
  }

  /** A tag without an image has no image's age; what is known is when it was set. */
  private isDatedByTag({ kind }: TagGround): boolean {
    return this.rules.ageOf === 'tag' || kind === 'pointer' || kind === 'importFailed';
  }

  private withMarks(
    { stream, taggedAt }: TagGround,
    reasons: readonly Reason[],
  ): readonly Reason[] {
    const isRecent = taggedAt !== null && this.now - taggedAt < this.rules.olderThan;
    if (!isRecent && !stream.manager) return reasons;
    const marked = [...reasons];
    if (isRecent) marked.push({ code: 'setRecently', days: daysBetween(taggedAt, this.now) });
    if (stream.manager) marked.push({ code: 'comesBack', manager: stream.manager });
    return marked;
  }
}
