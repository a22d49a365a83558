import type { Instant } from '../snapshot/records';
import type { FilterSubject } from '../filter/filterSubject';
import type { JudgedTag, TagFacts } from './judgedTag';

/** What a policy that judges tags brings: which tags it looks at, and its decision about each. */
export interface TagRules {
  /** Whether a tag is judged at all: the policy's filter. Null where it has none, and every tag is. */
  readonly selects: ((subject: FilterSubject) => boolean) | null;
  /**
   * Milliseconds. Finished pods older than this hold nothing; a tag that was set since says so.
   */
  readonly olderThan: number;
  /** Whose age counts: the image's, or the time since the tag was set. */
  readonly ageOf: 'image' | 'tag';
  /** Judge `openshift`, `openshift-*` and `kube-*` as well. */
  readonly systemProjects: boolean;
  /** Decides about all selected tags of one stream. */
  readonly judge: (facts: readonly TagFacts[], now: Instant) => readonly JudgedTag[];
  /** Decides about one tag that was not selected, for who looks at its neighbours. */
  readonly judgeAlone: (facts: TagFacts, now: Instant) => JudgedTag;
}
