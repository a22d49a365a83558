import type { DeletionAccessState } from '../../../../console/access/useMayDelete';
import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import type { Engine } from '../../../../engine/engine';
import type { PlanState } from '../../state/usePlan';
import type { SelectionState } from './useSelection';
import type { SnapshotControl } from '../../state/useSnapshot';

/** What the parts of the page share. */
export interface Workspace {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: Engine;
  /** Without its progress, which changes many times a second. */
  readonly snapshot: Pick<SnapshotControl, 'reading' | 'report' | 'error' | 'reads' | 'refresh'>;
  readonly plan: PlanState;
  readonly policy: AgeOptions;
  readonly selection: SelectionState;
  readonly access: DeletionAccessState;
  /** Whether anything can be deleted here at all; else the page is a report. */
  readonly canDelete: boolean;
}
