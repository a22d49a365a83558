import type { Outcome } from '../plan/report';
import type { RunAction } from '../plan/review';
import type { InvalidReference } from '../plan/verdict';
import type { Instant } from '../snapshot/records';

/** One object of a run: what was to be done with it, why, and what became of it. */
export interface ReportedObject {
  readonly action: RunAction['type'];
  /** `namespace/stream:tag` or `Kind/namespace/name`. */
  readonly key: string;
  readonly outcome: Outcome;
  /** The outcome as a sentence in the user's language, with the API's own message where there is one. */
  readonly outcomeInWords: string;
  /** What it was when it was previewed; the uid of a tag is its stream's. */
  readonly was: {
    readonly uid: string;
    readonly digest: string | null;
    readonly generation: number | null;
  };
  /** Why it was to go, as sentences in the user's language. */
  readonly reasons: readonly string[];
}

/** What a run did, object by object: kept by whoever answers for it later. */
export interface RunReport {
  readonly title: string;
  /** True for a rehearsal by the server that changed nothing. */
  readonly rehearsal: boolean;
  /** Address of the cluster's console or API; empty where it is not known. */
  readonly cluster: string;
  /** Null for all projects. */
  readonly project: string | null;
  /** Null where the API does not say. */
  readonly user: string | null;
  readonly policy: {
    /** As sentences in the user's language. */
    readonly inWords: readonly string[];
    /** As in the URL, without a question mark. */
    readonly query: string;
  };
  /** By the server's clock. */
  readonly startedAt: Instant;
  /** By the server's clock; null for a run that did not come to its end. */
  readonly finishedAt: Instant | null;
  /** In the order of execution. */
  readonly objects: readonly ReportedObject[];
  /** What could not be checked, as sentences in the user's language. */
  readonly notChecked: readonly string[];
  readonly invalidReferences: readonly InvalidReference[];
}

/** Outcomes in the order in which a report counts them. */
export const outcomeStates: readonly Outcome['state'][] = [
  'deleted',
  'scaled',
  'wouldSucceed',
  'alreadyGone',
  'changed',
  'notPermitted',
  'failed',
  'notKnown',
  'notAttempted',
];

/** How many objects came to each outcome. */
export const countOutcomes = (
  objects: readonly ReportedObject[],
): Readonly<Record<Outcome['state'], number>> => {
  const counts = {
    deleted: 0,
    scaled: 0,
    wouldSucceed: 0,
    alreadyGone: 0,
    changed: 0,
    notPermitted: 0,
    failed: 0,
    notKnown: 0,
    notAttempted: 0,
  };
  for (const { outcome } of objects) counts[outcome.state] += 1;
  return counts;
};

/**
 * An action of a run as its report tells it.
 * @param outcomeInWords in the user's language
 * @param reasons sentences in the user's language
 */
export const reportAction = (
  action: RunAction,
  outcome: Outcome,
  outcomeInWords: string,
  reasons: readonly string[],
): ReportedObject => ({
  action: action.type,
  key: action.key,
  outcome,
  outcomeInWords,
  was:
    action.type === 'deleteTag'
      ? {
          uid: action.streamUid,
          digest: action.expected?.digest ?? null,
          generation: action.expected?.generation ?? null,
        }
      : { uid: action.uid, digest: null, generation: null },
  reasons,
});
