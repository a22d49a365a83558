import { useSyncExternalStore } from 'react';

/** Something with a state that others watch. */
interface Watchable<State> {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The present state of a store; the component is drawn again when it changes. */
export const useStore = <State>(store: Watchable<State>): State =>
  useSyncExternalStore(store.subscribe, store.state);
