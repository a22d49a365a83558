import { useEffect, useState } from 'react';

/** Milliseconds that the plan has to itself after a read, before anything else begins. */
const PAUSE = 1_000;

/**
 * A value a moment after it was there, for what can wait: the first plan is to be shown before the
 * hooks load every stream once more. Later values follow at once.
 */
export const useSettled = <Value>(value: Value | null): Value | null => {
  const [isSettled, setSettled] = useState(false);
  const isThere = value !== null;
  useEffect(() => {
    if (!isThere || isSettled) return undefined;
    const timer = setTimeout(() => setSettled(true), PAUSE);
    return () => clearTimeout(timer);
  }, [isThere, isSettled]);
  return isSettled ? value : null;
};
