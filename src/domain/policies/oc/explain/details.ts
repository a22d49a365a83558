import type { Instant, Digest } from '../../../snapshot/records';
import type { Use } from '../../../usage/use';
import type { ProtectionReason } from '../passes/protections';
import type { ItemRule } from '../passes/rules';
import type { ImageRow } from '../rows/rows';
import type { ImageHold, WayToGo } from './notPruned';
import type { BlobDetail } from '../../../sizes/imageContents';

/** Why an item of a history stays or goes, with the particulars of the rule that decided. */
export type ItemReason =
  | {
      readonly rule: 'streamYoung' | 'young';
      readonly created: Instant | null;
      readonly days: number | null;
      readonly keepYoungerThan: string;
    }
  | { readonly rule: 'streamUnreadable'; readonly image: Digest }
  | { readonly rule: 'tagUsed' | 'digestUsed'; readonly use: Use; readonly more: number }
  /** `pointer`: it points outside the cluster, and never had an image here. */
  | { readonly rule: 'imageGone'; readonly pointer: boolean }
  | { readonly rule: 'leftOut' | 'notJudged' }
  /** `limit` is the quantity as the limit range has it; null where the project has none. */
  | { readonly rule: 'withinLimit'; readonly size: number; readonly limit: string | null }
  /** `position` counts from 1, as people do. */
  | {
      readonly rule: 'amongNewest';
      readonly position: number;
      readonly of: number;
      readonly keep: number;
    }
  /** By revisions: `keep` is how many are kept. By size: `size` is over `limit`. */
  | {
      readonly rule: 'nothingKeeps';
      readonly by: 'revisions';
      readonly position: number;
      readonly of: number;
      readonly keep: number;
    }
  | {
      readonly rule: 'nothingKeeps';
      readonly by: 'size';
      readonly size: number;
      readonly limit: string;
    }
  | { readonly rule: 'protected'; readonly reason: ProtectionReason };

/** An item of a history, explained. */
export interface HistoryItem {
  readonly digest: Digest;
  readonly created: Instant | null;
  /** From 1, the newest. */
  readonly position: number;
  readonly rule: ItemRule;
  readonly goes: boolean;
  readonly reason: ItemReason;
  /** Whether an Image object of that name is listed. */
  readonly imageListed: boolean;
}

/** A tag's whole history, explained. */
export interface HistoryDetail {
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly items: readonly HistoryItem[];
}

/**
 * Where an image, or an index image that it is part of, stands in a tag's history: `shop/app:v2 at
 * position 4 of 5`.
 */
export interface ImagePosition extends HistoryItem {
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly of: number;
  /** The index image that stands there; null where it is the image itself. */
  readonly index: Digest | null;
  /** Everything that keeps the item when all projects are pruned, by the order of the rules. */
  readonly holds: readonly ItemReason[];
}

/** Everything the page tells about one image: "Not being pruned?" */
export interface ImageDetail {
  readonly row: ImageRow;
  /** Its own first, then those of the index images that it is part of. */
  readonly positions: readonly ImagePosition[];
  /** Index images that list it as a manifest. */
  readonly indexes: readonly Digest[];
  readonly holds: readonly ImageHold[];
  readonly uses: readonly Use[];
  readonly blobs: readonly BlobDetail[];
  /**
   * Ways to make it go, those by options alone first; empty where it goes already, and where the
   * prune is stopped.
   */
  readonly ways: readonly WayToGo[];
}
