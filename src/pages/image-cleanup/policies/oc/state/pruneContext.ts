import type {
  PruneKind,
  PruneOptions,
} from '../../../../../domain/policies/oc/options/pruneFields';
import type { Engine } from '../../../../../engine/engine';
import type { PlannerState } from '../../../../../workflow/planning/planner';
import type { ReaderState } from '../../../../../workflow/reading/clusterReader';

/** What the views of a prune share. */
export interface PruneContext {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: Pick<Engine, 'rows' | 'detail'>;
  /** Why the engine answers no more; null while it does. */
  readonly lost: unknown;
  /** Without its progress, which changes many times a second. */
  readonly reader: Pick<ReaderState, 'reading' | 'error' | 'reads'>;
  readonly refresh: () => Promise<unknown>;
  readonly plan: PlannerState<PruneKind>;
  /** As they stand in the URL. */
  readonly options: PruneOptions;
  readonly change: (change: Partial<PruneOptions>) => void;
}
