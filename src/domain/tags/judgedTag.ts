import type { ImageStream, Instant, Tag } from '../snapshot/records';
import type { Age } from '../snapshot/ages';
import type { Reason } from './reason';
import type { TagKind } from './tagKind';
import type { Use } from '../usage/use';
import type { UseVerdict } from './verdict';

/** A tag on its way through the rules: first its facts, then the decision with all its reasons. */
export interface TagFacts {
  readonly key: string;
  readonly stream: ImageStream;
  readonly tag: Tag;
  readonly kind: TagKind;
  /** Age by the policy's choice: the image's, or the time since the tag was set. */
  readonly age: Age;
  readonly imageAge: Age;
  readonly taggedAt: Instant | null;
  /** Uses of the tag and of every digest of its history, each once, strongest first. */
  readonly uses: readonly Use[];
  readonly verdict: UseVerdict;
  /** Why the verdict is what it is. */
  readonly verdictReasons: readonly Reason[];
}

/** A tag with its decision. */
export interface JudgedTag {
  readonly facts: TagFacts;
  readonly decision: 'stale' | 'kept';
  /** All of them, the deciding one first. */
  readonly reasons: readonly Reason[];
  /** Its image's real date, which was not read yet, might change the decision. */
  readonly needsDate: boolean;
}
