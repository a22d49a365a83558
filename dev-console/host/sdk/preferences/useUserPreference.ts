import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'local-console/preference/';
/** Told to this page's other readers of a preference; `storage` tells only other pages. */
const CHANGED = 'local-console-preference';

const read = <T>(key: string, initial: T): T => {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
};

/**
 * A preference of the user, in this browser.
 * @param key name of the preference
 * @param initial value while the user has none
 * @param sync whether a change made elsewhere shows at once
 * @returns the value, its setter, and whether it has been read, which is always so here
 */
export const useUserPreference = <T>(
  key: string,
  initial?: T,
  sync = false,
): [T | undefined, Dispatch<SetStateAction<T | undefined>>, boolean] => {
  const [value, setValue] = useState<T | undefined>(() => read(key, initial));

  const set = useCallback<Dispatch<SetStateAction<T | undefined>>>(
    (action) => {
      const before = read<T | undefined>(key, initial);
      const next =
        typeof action === 'function' ? (action as (value: T | undefined) => T)(before) : action;
      localStorage.setItem(PREFIX + key, JSON.stringify(next));
      setValue(next);
      window.dispatchEvent(new CustomEvent(CHANGED, { detail: key }));
    },
    [initial, key],
  );

  useEffect(() => {
    if (!sync) return undefined;
    const take = (event: Event) => {
      const changed =
        event instanceof StorageEvent ? event.key : PREFIX + (event as CustomEvent<string>).detail;
      if (changed === PREFIX + key) setValue(read(key, initial));
    };
    window.addEventListener('storage', take);
    window.addEventListener(CHANGED, take);
    return () => {
      window.removeEventListener('storage', take);
      window.removeEventListener(CHANGED, take);
    };
  }, [initial, key, sync]);

  return [value, set, true];
};

/**
 * The former name of {@link useUserPreference}.
 * @alias
 */
export const useUserSettings = useUserPreference;
