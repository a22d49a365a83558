import type { RunAction } from '../../model/action';
import type { Act } from '../../model/act';
import type { Reason } from '../reason';
import type { TagRow } from '../rows/tagRows';
import type { Use } from '../../usage/use';
import type { WorkloadRow } from '../rows/workloadRows';

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
