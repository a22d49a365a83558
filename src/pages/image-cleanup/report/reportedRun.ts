import type { ComponentType } from 'react';
import type { TFunction } from 'i18next';
import type { Run, RunState } from '../../../cluster/run/run';
import type { RunReport } from '../../../domain/report';

/** A run with the words for its report. */
export interface ReportedRun {
  readonly run: Run;
  /** The report of what was done so far, in the user's language. */
  readonly report: (t: TFunction, state: RunState) => RunReport;
  /** What the run means for the space that the images take. */
  readonly aboutSpace: (t: TFunction, language: string) => string;
  /** Shows the report. It comes with the run: a file that is loaded later may be gone by then. */
  readonly Body: ComponentType<{ readonly started: ReportedRun }>;
}
