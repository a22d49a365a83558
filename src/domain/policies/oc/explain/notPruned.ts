/** The words for why an image is not being pruned, and for what would have to change. */
import type { Use } from '../../../usage/use';
import type { Digest, Instant } from '../../../snapshot/records';
import type { ProtectionReason } from '../passes/protections';

/**
 * What keeps an image besides positions in tag histories. `index` is the index image that it is
 * part of and that is so; null where it is so itself.
 */
export type ImageHold =
  | { readonly hold: 'oneProject' }
  /** These images lack metadata: while one does, no image is deleted at all. */
  | { readonly hold: 'metadataMissing'; readonly images: readonly Digest[] }
  /** Somewhere it is not over the limit of the project, or there is none. */
  | { readonly hold: 'withinLimit' }
  | { readonly hold: 'unmanaged'; readonly index: Digest | null }
  | { readonly hold: 'young'; readonly index: Digest | null; readonly created: Instant }
  | { readonly hold: 'used'; readonly index: Digest | null; readonly reason: ProtectionReason };

/** A change after which, with others, an image would be pruned. */
export type LeastChange =
  /** Keep so many revisions only. */
  | { readonly change: 'revisions'; readonly keep: number }
  /** Delete these tags (`namespace/stream:tag`). */
  | { readonly change: 'tags'; readonly tags: readonly string[] }
  /** Keep only what is younger than this Go duration (null where none is short enough), or wait until then. */
  | {
      readonly change: 'age';
      readonly keepYoungerThan: string | null;
      readonly until: Instant | null;
    }
  /** Prune images that were never pushed to this registry as well. */
  | { readonly change: 'all' }
  /**
   * Prune the whole cluster: with one project no image is deleted. Where the other projects were
   * not read, they may keep it for reasons of their own.
   */
  | { readonly change: 'allProjects'; readonly othersRead: boolean }
  /** These have to stop using it. */
  | { readonly change: 'uses'; readonly uses: readonly Use[] }
  /** Switch the product's own protections off; `reason` is what they keep it for. */
  | { readonly change: 'protections'; readonly reason: ProtectionReason }
  /** Not to be changed from here: these images have to get metadata, or go. */
  | { readonly change: 'metadata'; readonly images: readonly Digest[] }
  /** Take these streams (`namespace/name`) into the prune again. */
  | { readonly change: 'takeIn'; readonly streams: readonly string[] };

/** Changes that together make an image go. */
export type WayToGo = readonly LeastChange[];
