import type { Manager, Digest, Instant } from '../../../snapshot/records';
import type { ItemReason } from '../explain/details';
import type { ImageRule } from '../passes/rules';

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

/** The rows of the views of a prune, by view. */
export type PruneViewRows = {
  readonly historyToTrim: HistoryRow;
  readonly protectedHistory: ProtectedHistoryRow;
  readonly imagesToDelete: ImageRow;
  readonly imagesKept: ImageRow;
  readonly registryData: RegistryRow;
};

/** The views of a prune. */
export type PruneViewId = keyof PruneViewRows;
