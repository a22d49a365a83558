import type { PlanSummary } from '../../policy';
import type { InvalidReference } from '../../../usage/use';
import type { Digest } from '../../../snapshot/records';
import type { PruneStats } from './ocMessages';
import type { PruneViewId } from '../rows/rows';
import type { SizeBar } from '../../../sizes/sizeBar';
import type { LeftInRegistry } from '../rows/leftInRegistry';

/** What keeps a prune from being decided or carried out. */
export type PruneBlock =
  /** The list of images is not to be had: `oc` would end here, and so does the plan. */
  | { readonly why: 'imagesNotReadable' }
  /** Lists that are not whole (they are among the gaps): their references are missing. */
  | { readonly why: 'listsNotWhole' }
  | { readonly why: 'unreadableMetadata'; readonly messages: readonly string[] }
  | { readonly why: 'invalidReferences' };

/** A reference that cannot be read, and what it may well mean. */
export interface InvalidPruneReference extends InvalidReference {
  /**
   * Tags (`namespace/stream:tag`) that it may be about. With the product's own protections their
   * newest items stay; without, it protects nothing once it is ignored.
   */
  readonly mayMean: readonly string[];
}

/** A prune in figures. */
export interface PruneSummary extends PlanSummary {
  readonly blocks: readonly PruneBlock[];
  /** Whether the product's own protections are on. */
  readonly protections: boolean;
  /** Those that `oc` looks at. */
  readonly invalidReferences: readonly InvalidPruneReference[];
  /** Those that only the product's own protections look at; they stop nothing. */
  readonly unseenInvalid: readonly InvalidPruneReference[];
  /** What `oc` would print as errors. */
  readonly errors: readonly string[];
  /** Images without metadata that keep all images from being deleted (prune-rules 6). */
  readonly withoutMetadata: readonly Digest[];
  /** Streams (`namespace/name`) left alone because an image of theirs has no metadata. */
  readonly skippedStreams: readonly string[];
  readonly stats: PruneStats;
  /** The `Summary:` line of `oc`, without its first word. */
  readonly line: string;
  readonly views: Readonly<Record<PruneViewId, number>>;
  /** What only the product's own protections keep, and `oc` would remove. */
  readonly protectedItems: number;
  readonly protectedImages: number;
  readonly sizes: SizeBar;
  readonly registry: LeftInRegistry;
  /** The prune on the command line, as a dry run. */
  readonly command: string;
}
