/** Something with a state that others watch. Fit for `useSyncExternalStore` of React. */
export interface Store<State> {
  /** As it stands: the same value until something changes. */
  readonly state: () => State;
  /** Calls back after each change; the answer ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds a state and tells who watches. */
export class StateHolder<State> implements Store<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: State): void {
    if (next === this.current) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }

  change(part: Partial<State>): void {
    this.set({ ...this.current, ...part });
  }
}
