import type { Patience } from '../request/retries';

/** How patiently one action of a run is tried, its reads as well as its writes. */
export const runPatience: Patience = { attempts: 4, firstDelay: 500, longestDelay: 15_000 };
