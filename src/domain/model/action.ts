import type { Instant } from '../snapshot/records';
import type { ScalableKind } from './scalableKinds';

/** An item of a tag's history that is to go; it is known again by all of these together. */
export interface TrimItem {
  readonly tag: string;
  readonly digest: string;
  readonly created: Instant | null;
  readonly generation: number;
}

/** One deletion or scaling of a cleanup, with what has to be true just before it happens. */
export type CleanupAction =
  | {
      readonly type: 'deleteTag';
      /** `namespace/stream:tag` */
      readonly key: string;
      readonly namespace: string;
      readonly stream: string;
      readonly tag: string;
      readonly streamUid: string;
      /** Head of the history when it was previewed; null where there was no item. */
      readonly expected: { readonly digest: string; readonly generation: number } | null;
      /** Keys of workload actions that must have succeeded first, because those use the image. */
      readonly after: readonly string[];
    }
  | {
      readonly type: 'deletePod' | 'deleteDeploymentConfig';
      /** `Kind/namespace/name` */
      readonly key: string;
      readonly namespace: string;
      readonly name: string;
      readonly uid: string;
    }
  | {
      readonly type: 'scaleToZero';
      /** `Kind/namespace/name` */
      readonly key: string;
      readonly kind: ScalableKind;
      readonly namespace: string;
      readonly name: string;
      readonly uid: string;
    };

/** What a prune does to one object, with what has to be true just before it happens. */
export type PruneAction =
  | {
      readonly type: 'trimHistory';
      /** `ImageStream/namespace/name` */
      readonly key: string;
      readonly namespace: string;
      readonly name: string;
      readonly uid: string;
      /** Exactly what was previewed: nothing else goes, whatever stands in the stream by then. */
      readonly items: readonly TrimItem[];
    }
  | {
      readonly type: 'deleteImage';
      /** `Image/sha256:…` */
      readonly key: string;
      readonly digest: string;
      /** `creationTimestamp` in the preview: another one is another object. */
      readonly created: Instant | null;
      /**
       * Keys of the histories that listed it, and of the indexes that it is a part of, where those go
       * as well: it goes only when each history was really trimmed and each index deleted.
       */
      readonly after: readonly string[];
    };

/** Whatever a run does to one object. */
export type RunAction = CleanupAction | PruneAction;
