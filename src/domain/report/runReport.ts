import type { Outcome } from '../model/outcome';
import type { RunAction, TrimItem } from '../model/action';
import type { InvalidReference } from '../usage/use';
import type { Instant } from '../snapshot/records';

/** An object as it was when it was previewed. */
export interface PreviewedObject {
  /** A tag's is its stream's; null for an image, which its digest and creation tell apart. */
  readonly uid: string | null;
  readonly digest: string | null;
  readonly generation: number | null;
  /** When an image came into the cluster; null for everything else. */
  readonly created: Instant | null;
  /** What was to go from a history; empty for everything else. */
  readonly items: readonly TrimItem[];
}

/** One object of a run: what was to be done with it, why, and what became of it. */
export interface ReportedObject {
  readonly action: RunAction['type'];
  /** `namespace/stream:tag`, `Kind/namespace/name`, or `Image/sha256:…`. */
  readonly key: string;
  readonly outcome: Outcome;
  /** The outcome as a sentence in the user's language, with the API's own message where there is one. */
  readonly outcomeInWords: string;
  /** What it was when it was previewed. */
  readonly was: PreviewedObject;
  /** Why it was to go, as sentences in the user's language. */
  readonly reasons: readonly string[];
}

/** What a run did, object by object: kept by whoever answers for it later. */
export interface RunReport {
  readonly title: string;
  /** True for a dry run, which changed nothing. */
  readonly dryRun: boolean;
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
  'trimmed',
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
    trimmed: 0,
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
  was: previewed(action),
  reasons,
});

const previewed = (action: RunAction): PreviewedObject => {
  const other = { uid: null, digest: null, generation: null, created: null, items: [] };
  switch (action.type) {
    case 'deleteTag':
      return {
        ...other,
        uid: action.streamUid,
        digest: action.expected?.digest ?? null,
        generation: action.expected?.generation ?? null,
      };
    case 'trimHistory':
      return { ...other, uid: action.uid, items: action.items };
    case 'deleteImage':
      return { ...other, digest: action.digest, created: action.created };
    default:
      return { ...other, uid: action.uid };
  }
};
