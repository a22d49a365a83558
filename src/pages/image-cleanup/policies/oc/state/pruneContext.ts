import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { PruneEngine } from '../../../../../engine/pruneEngine';
import type { SnapshotControl } from '../../../state/useSnapshot';
import type { PrunePlanState } from './usePrunePlan';

/** What the views of a prune share. */
export interface PruneContext {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: PruneEngine;
  /** Without its progress, which changes many times a second. */
  readonly snapshot: Pick<SnapshotControl, 'reading' | 'error' | 'reads' | 'refresh'>;
  readonly plan: PrunePlanState;
  /** As it stands in the URL. */
  readonly input: PruneOptions;
  readonly change: (change: Partial<PruneOptions>) => void;
}
