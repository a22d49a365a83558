import type { Instant } from '../snapshot/records';
import type { Act, Reason, TagRow, Use, WorkloadRow } from './verdict';

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
      readonly kind:
        'Deployment' | 'DeploymentConfig' | 'StatefulSet' | 'ReplicaSet' | 'ReplicationController';
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

/** What the user chose on the page. */
export interface Selection {
  /** Keys of tag rows. */
  readonly tags: readonly string[];
  /** Keys of workload rows, deleted or scaled. */
  readonly workloads: Readonly<Record<string, 'delete' | 'scale'>>;
}

/** A tag that will be deleted, with what that breaks. */
export interface ReviewedTag {
  readonly row: TagRow;
  readonly reasons: readonly Reason[];
  /** Digests that this stream can no longer serve, at once, and who would pull them through it again. */
  readonly unpullable: readonly { readonly digest: string; readonly uses: readonly Use[] }[];
  /** True when the image object is gone: nothing is lost, and it cannot be undone. */
  readonly cannotBeUndone: boolean;
}

/** Something selected that will not be deleted after all. */
export interface DroppedSelection {
  readonly key: string;
  /** `usesNothingStale` is a pod or deployment config that is there still. */
  readonly why: 'gone' | 'noLongerStale' | 'usesNothingStale';
  readonly reason: Reason | null;
}

/** What the review shows is what is executed: one value for both. */
export interface Review {
  readonly tags: readonly ReviewedTag[];
  readonly workloads: readonly { readonly row: WorkloadRow; readonly act: 'delete' | 'scale' }[];
  readonly dropped: readonly DroppedSelection[];
  /** Tags of the same streams that stay. */
  readonly kept: readonly { readonly row: TagRow }[];
  /** In the order of execution: deployment configs, scaling, pods, tags by stream. */
  readonly actions: readonly RunAction[];
  /** What has to be confirmed, each once. */
  readonly acts: readonly Act[];
}
