import type { Snapshot } from './snapshot';

/** Derives something from a snapshot, and from what else was derived from it. */
export type Derivation<Derived> = (snapshot: Snapshot, source: PlanSource) => Derived;

/**
 * A snapshot with what plans derive from it. Everything is derived when it is first asked for, and
 * once: another policy, or other options, find it there. So nothing that is derived may depend on
 * options or on the time.
 */
export class PlanSource {
  private readonly derived = new Map<unknown, unknown>();

  constructor(readonly snapshot: Snapshot) {}

  /** @param derive a function of the module that needs it: the same one is asked once */
  of<Derived>(derive: Derivation<Derived>): Derived {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this.snapshot, this));
    return this.derived.get(derive) as Derived;
  }
}
