import type { Fault, FaultBook, FaultEffect, FaultMatch } from './fault';
import { globMatches } from './glob';
import { validateFault } from './validate';

/** A request as faults look at it. */
export interface FaultSubject {
  method: string;
  watch: boolean;
  url: string;
  user: string;
}

/** @returns whether a fault concerns the request */
export const concerns = (match: FaultMatch, { method, watch, url, user }: FaultSubject): boolean =>
  (match.method === undefined || match.method === method || (watch && match.method === 'WATCH')) &&
  (match.user === undefined || match.user === user) &&
  (globMatches(match.path, url) || globMatches(match.path, decoded(url)));

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

interface Entry {
  fault: Fault & { id: string };
  passed: number;
  used: number;
}

/** The faults in force, with how often each was met. */
export class Faults implements FaultBook {
  private readonly entries = new Map<string, Entry>();
  private made = 0;

  /** @param cutWatches closes the open watches that a fault concerns */
  constructor(private readonly cutWatches: (match: FaultMatch) => void) {}

  list(): readonly Fault[] {
    return [...this.entries.values()].map(({ fault, used }) => ({
      ...fault,
      ...(fault.times !== undefined && { times: fault.times - used }),
    }));
  }

  add(value: unknown): string {
    const fault = validateFault(value);
    this.made += 1;
    const id = fault.id ?? `fault-${this.made}`;
    // Cutting is done with the adding; there is nothing left to keep.
    if (fault.effect.kind === 'cutWatches') this.cutWatches(fault.match);
    else this.entries.set(id, { fault: { ...fault, id }, passed: 0, used: 0 });
    return id;
  }

  remove(id: string): boolean {
    return this.entries.delete(id);
  }

  clear(): void {
    this.entries.clear();
  }

  /** @returns what happens to the request, in the order of the faults; counts them as used */
  meet(subject: FaultSubject): FaultEffect[] {
    const effects: FaultEffect[] = [];
    for (const entry of this.entries.values()) {
      const { fault } = entry;
      if (!concerns(fault.match, subject)) continue;
      if (entry.passed < (fault.skip ?? 0)) {
        entry.passed += 1;
        continue;
      }
      entry.used += 1;
      if (fault.times !== undefined && entry.used >= fault.times) this.entries.delete(fault.id);
      effects.push(fault.effect);
    }
    return effects;
  }
}
