import type { Outcome } from '../../domain/model/outcome';
import type { RunAction } from '../../domain/model/action';
import type { Instant } from '../../domain/snapshot/records';

/** One action and what became of it. */
export interface ActionResult {
  readonly action: RunAction;
  readonly outcome: Outcome;
}

/** A run as it stands. A new value after each step. */
export interface RunState {
  /** `cancelling`: nothing new is begun, what is under way is brought to its end. */
  readonly phase: 'running' | 'paused' | 'cancelling' | 'ended';
  readonly total: number;
  /** Outcomes so far, in the order in which they came; the same growing list in every state. */
  readonly results: readonly ActionResult[];
  /** How many of `results` there were in this state. */
  readonly done: number;
  readonly counts: Readonly<Partial<Record<Outcome['state'], number>>>;
  /** Keys of the actions under way. */
  readonly inFlight: readonly string[];
  /** The server's time; null where it is not known. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A run that was started. It goes on whether or not anybody looks. */
export interface Run {
  /** As it stands; the same value until the next step. Fit for `useSyncExternalStore`. */
  readonly state: () => RunState;
  /** Calls back after each step; the answer ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins nothing new until `resume`; what is under way comes to its end. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Begins nothing new; the rest is *not attempted*. */
  readonly cancel: () => void;
  /** Resolves, and never rejects, when every action has its outcome. */
  readonly done: Promise<RunState>;
}
