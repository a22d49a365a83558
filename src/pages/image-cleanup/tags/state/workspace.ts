import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import type { DeletionAccessState } from '../../../../console/access/useMayDelete';
import type { PlannerState } from '../../../../workflow/planning/planner';
import type { ReaderState } from '../../../../workflow/reading/clusterReader';
import type { Session } from '../../../../workflow/session';
import type { SelectionState } from './useSelection';

/** What the parts of a page share that judges tags. */
export interface Workspace {
  readonly session: Session;
  /** Why the engine answers no more; null while it does. */
  readonly lost: unknown;
  /** Without its progress, which changes many times a second. */
  readonly reader: Pick<ReaderState, 'reading' | 'report' | 'error' | 'reads'>;
  readonly plan: PlannerState<'age'>;
  /** As they stand in the URL. */
  readonly options: AgeOptions;
  readonly selection: SelectionState;
  readonly access: DeletionAccessState;
  /** Whether anything can be deleted here at all; else the page is a report. */
  readonly canDelete: boolean;
}
