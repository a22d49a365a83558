import { useEffect } from 'react';

/** Milliseconds after which the tabs have found their places. */
const SETTLED = 200;

/**
 * Puts the line under the chosen tab where the tab is. PatternFly measures it when the choice
 * changes, which is before the tab takes its place in the last one, and again when the window's
 * size changes; a line left behind would make a narrow page scroll sideways.
 * @param chosen the key of the chosen tab
 */
export const useTabLine = (chosen: string): void => {
  useEffect(() => {
    const timer = setTimeout(() => window.dispatchEvent(new Event('resize')), SETTLED);
    return () => clearTimeout(timer);
  }, [chosen]);
};
