import type { Outcome } from '../model/outcome';
import type { RunAction } from '../model/action';

/** The words of a printed report, already in the user's language. */
export interface ReportWords {
  /** Language of the words, as in `lang="en"`. */
  readonly language: string;
  readonly dryRun: string;
  readonly cluster: string;
  readonly project: string;
  readonly allProjects: string;
  readonly user: string;
  readonly policy: string;
  readonly policyQuery: string;
  readonly started: string;
  readonly finished: string;
  readonly notFinished: string;
  readonly summary: string;
  readonly objects: string;
  readonly noObjects: string;
  readonly object: string;
  readonly action: string;
  readonly outcome: string;
  readonly was: string;
  readonly generation: string;
  readonly reasons: string;
  readonly notChecked: string;
  readonly invalidReferences: string;
  readonly place: string;
  readonly reference: string;
  readonly problem: string;
  readonly actions: Readonly<Record<RunAction['type'], string>>;
  readonly outcomes: Readonly<Record<Outcome['state'], string>>;
}
