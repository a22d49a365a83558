import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the line under the chosen tab where the tab is. PatternFly measures it when the choice
 * changes, which is before tabs move into the menu of the last one and before counts come in; a
 * line left behind makes a narrow page scroll sideways. It measures again on the window's resize.
 * @returns for an element around the tabs
 */
export const useTabLine = (): RefObject<HTMLDivElement> => {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tabs = around.current?.querySelector('[role="tablist"]');
    if (!tabs) return undefined;
    const observer = new MutationObserver(() => window.dispatchEvent(new Event('resize')));
    observer.observe(tabs, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return around;
};
