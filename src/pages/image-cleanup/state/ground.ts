import type { ReaderState } from '../../../workflow/reading/clusterReader';
import type { ChangesState } from '../../../workflow/reading/changes';
import type { ReportedRun } from '../report/reportedRun';
import type { Session } from '../../../workflow/session';
import type { StorageSettings } from './useStorageSettings';

/** What the pages of all policies stand on. */
export interface Ground {
  readonly session: Session;
  /** Why the engine answers no more; null while it does. */
  readonly lost: unknown;
  readonly reader: ReaderState;
  readonly changes: ChangesState;
  readonly settings: StorageSettings;
  /** The latest run of the page, by whichever policy. */
  readonly lastRun: ReportedRun | null;
  readonly beginRun: (started: ReportedRun) => void;
}
