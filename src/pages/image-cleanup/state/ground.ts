import type { Engine } from '../../../engine/engine';
import type { StartedRun } from '../report/startedRun';
import type { ChangesState } from './useChanges';
import type { SnapshotControl } from './useSnapshot';
import type { StorageSettings } from './useStorageSettings';

/**
 * What all policies stand on: one engine with one snapshot, so that another policy reads nothing
 * anew.
 */
export interface Ground {
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: Engine;
  readonly snapshot: SnapshotControl;
  readonly changes: ChangesState;
  readonly settings: StorageSettings;
  /** The latest run of the page, by whichever policy. */
  readonly lastRun: StartedRun | null;
  readonly beginRun: (started: StartedRun) => void;
}
