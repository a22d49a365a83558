import type { PruneAction } from '../plan/review';
import type { Act, Gap, InvalidReference, Use } from '../plan/verdict';
import type { BlobDetail } from '../sizes/imageContents';
import type { SizeBar } from '../sizes/sizeBar';
import type { Digest, Instant, Manager } from '../snapshot/records';
import type { LeftInRegistry } from './leftInRegistry';
import type { PruneStats } from './ocMessages';
import type { ProtectionReason } from './protections';
import type { PruneProblem } from './pruneInput';
import type { ImageHold, WayToGo } from './notPruned';
import type { ImageRule, ItemRule } from './rules';

/** The views of a prune. */
export type PruneViewId =
  'historyToTrim' | 'protectedHistory' | 'imagesToDelete' | 'imagesKept' | 'registryData';

/** A tag that loses items of its history. */
export interface HistoryRow {
  /** `namespace/stream:tag` */
  readonly key: string;
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly items: number;
  readonly removed: number;
  /** All items go, and the tag with them. */
  readonly vanishes: boolean;
  /** A tag of that name stands in the stream's spec: an import may bring it back. */
  readonly mayComeBack: boolean;
  readonly comesBack: Manager | null;
  /** What decided about the newest item that goes. */
  readonly reason: ItemReason;
}

/** A tag with items that `oc` would remove and the product's own protections keep. */
export interface ProtectedHistoryRow {
  /** `namespace/stream:tag` */
  readonly key: string;
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly items: number;
  readonly spared: number;
  /** What protects the newest of them. */
  readonly reason: ItemReason;
}

/** An Image object. */
export interface ImageRow {
  /** Its digest. */
  readonly key: Digest;
  readonly digest: Digest;
  /** `namespace/stream:tag` of the first item that names it; empty where none does. */
  readonly tag: string;
  readonly created: Instant | null;
  /** Whole days by the server's clock; null where the object has no date. */
  readonly days: number | null;
  readonly managed: boolean;
  /** `dockerImageMetadata.Size` in bytes. */
  readonly size: number;
  /** Bytes of blobs that deleting only this image would free. */
  readonly frees: number;
  readonly rule: ImageRule;
  /** Items of histories that name it, and how many of them go. */
  readonly listed: number;
  readonly removed: number;
}

/** Something that goes from the registry. */
export interface RegistryRow {
  readonly key: string;
  readonly what: 'layerLink' | 'manifestLink' | 'blob';
  /** `namespace/name`; empty for blobs, which all repositories share. */
  readonly repository: string;
  readonly digest: Digest;
  /** Null where nothing tells. */
  readonly bytes: number | null;
}

/** What a view of a prune shows. */
export type PruneRowOf<V extends PruneViewId> = V extends 'historyToTrim'
  ? HistoryRow
  : V extends 'protectedHistory'
    ? ProtectedHistoryRow
    : V extends 'registryData'
      ? RegistryRow
      : ImageRow;

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
export interface PruneSummary {
  readonly now: Instant;
  readonly blocks: readonly PruneBlock[];
  readonly gaps: readonly Gap[];
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
  /** The prune on the command line, as a rehearsal. */
  readonly command: string;
}

/** A prune that was planned, or what is wrong with its options. */
export type PruneResult =
  | { readonly ok: true; readonly summary: PruneSummary }
  | { readonly ok: false; readonly problems: readonly PruneProblem[] };

/** A stream whose history is trimmed, in the review. */
export interface ReviewedStream {
  /** `namespace/name` */
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly items: number;
  /** Tags that vanish with their last item. */
  readonly vanishing: readonly string[];
  /** Of those, tags that an import may bring back. */
  readonly mayComeBack: readonly string[];
  /** No tag with an image is left: a floor that takes a typed word (design: Floors). */
  readonly losesLastTag: boolean;
  readonly comesBack: Manager | null;
}

/** What the review of a prune shows is what is executed: one value for both. */
export interface PruneReview {
  readonly streams: readonly ReviewedStream[];
  readonly images: number;
  /** Bytes of blobs that nothing keeps afterwards; they stay in the registry until it is pruned. */
  readonly bytes: number;
  /** What stays behind in the registry. */
  readonly registry: LeftInRegistry;
  /** Trimmed histories by stream, then images. */
  readonly actions: readonly PruneAction[];
  /** What has to be confirmed, each once. */
  readonly acts: readonly Act[];
}
