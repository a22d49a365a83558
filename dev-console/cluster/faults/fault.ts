/** Which requests a fault concerns. */
export interface FaultMatch {
  /** HTTP method, or `WATCH` for a watch; without it, every method. */
  method?: string;
  /** Pattern over path and query below `/api/kubernetes`; `*` stands for any characters. */
  path: string;
  /** Name of the user; without it, every user. */
  user?: string;
}

/** What happens to a request that a fault concerns. */
export type FaultEffect =
  | {
      kind: 'status';
      code: number;
      reason?: string;
      message?: string;
      retryAfterSeconds?: number;
    }
  | { kind: 'delay'; ms: number }
  /** The connection is destroyed without an answer; with `afterEffect` the write happens first. */
  | { kind: 'cut'; afterEffect?: boolean }
  /** Closes every open watch that matches, at once, when the fault is added. */
  | { kind: 'cutWatches' };

/** A disturbance of the simulated cluster, as JSON. */
export interface Fault {
  id?: string;
  match: FaultMatch;
  /** How many matching requests pass before the fault takes effect; 0 without it. */
  skip?: number;
  /** How many requests the fault takes effect on before it is used up; without it, all. */
  times?: number;
  effect: FaultEffect;
}

/** The faults in force; whoever drives the console adds and removes them while it runs. */
export interface FaultBook {
  list(): readonly Fault[];
  /**
   * @returns the fault's id, given or made
   * @throws {InvalidFaultError} when the value is no fault, naming the field
   */
  add(fault: unknown): string;
  /** @returns whether there was a fault of that id */
  remove(id: string): boolean;
  clear(): void;
}
