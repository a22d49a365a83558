import type { Snapshot } from './snapshot';

/**
 * A snapshot with what plans derive from it. Everything is derived when it is first asked for, and
 * once: another policy, or other options, find it there.
 */
export class PlanSource {
  private readonly derived = new Map<unknown, unknown>();

  constructor(readonly snapshot: Snapshot) {}

  /** @param derive a function of the module that needs it: the same one is asked once */
  of<Derived>(derive: (snapshot: Snapshot) => Derived): Derived {
    if (!this.derived.has(derive)) this.derived.set(derive, derive(this.snapshot));
    return this.derived.get(derive) as Derived;
  }
}
