import type { Instant, Manager } from '../../snapshot/records';
import type { TopOwner } from '../../usage/use';
import type { Act } from '../../model/act';

/** A pod or deployment config that uses a stale image. */
export interface WorkloadRow {
  /** `Kind/namespace/name` */
  readonly key: string;
  readonly kind: 'Pod' | 'DeploymentConfig';
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly status: string;
  readonly created: Instant | null;
  readonly replicas: number | null;
  /** Keys of the stale tags whose images it uses; sorted. Empty in the status views. */
  readonly tags: readonly string[];
  readonly topOwner: TopOwner | null;
  readonly comesBack: Manager | null;
  /** The owner that could be scaled to zero in its stead; the object itself for a deployment config. */
  readonly scalable: TopOwner | null;
  readonly acts: readonly Act[];
}
