import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportedRun } from '../report/reportedRun';

/**
 * The latest run of the page. Who leaves the page cannot watch it any more, so it is cancelled
 * then: what is under way comes to its end, the rest is not begun.
 * @param onEnd told when a run came to its end
 */
export const useLastRun = (
  onEnd: () => void,
): readonly [ReportedRun | null, (started: ReportedRun) => void] => {
  const [last, setLast] = useState<ReportedRun | null>(null);
  const current = useRef<ReportedRun | null>(null);
  const tell = useRef(onEnd);
  useEffect(() => {
    tell.current = onEnd;
  }, [onEnd]);
  useEffect(() => () => current.current?.run.cancel(), []);
  const begin = useCallback((started: ReportedRun) => {
    current.current = started;
    setLast(started);
    void started.run.done.then(() => tell.current());
  }, []);
  return [last, begin];
};
