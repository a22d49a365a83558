import type { RunAction } from '../../domain/model/action';
import type { Patience } from '../request/retries';

/** How patiently one action of a run is tried, its reads as well as its writes. */
export const runPatience: Patience = { attempts: 4, firstDelay: 500, longestDelay: 15_000 };

/**
 * With which conflict (409) an action is given up. A stream is shared by many who push, so a
 * trimming is tried five times, as often as by `oc` (prune-rules 7).
 */
export const conflictsBorne = ({ type }: RunAction): number => (type === 'trimHistory' ? 5 : 2);

/** Milliseconds before an action is tried again after a conflict; as short as with `oc`. */
export const conflictPause = ({ type }: RunAction): number => (type === 'trimHistory' ? 10 : 0);
