import { useEffect, useMemo } from 'react';
import type { PolicyKind } from '../../../domain/policies/options';
import { useStore } from '../../../ui/store/useStore';
import type { PlannerState } from '../../../workflow/planning/planner';
import { BackgroundReads, type BackgroundState } from '../../../workflow/reading/backgroundReads';
import type { ReaderState } from '../../../workflow/reading/clusterReader';
import type { Session } from '../../../workflow/session';

/** Reads in the background what the lists did not tell and the plan needs. */
export const useBackgroundReads = <K extends PolicyKind>(
  { engine, connection, reader }: Session,
  { summary, version }: PlannerState<K>,
  { reads, wholeSince, report }: ReaderState,
): BackgroundState => {
  const background = useMemo(
    () => new BackgroundReads(engine, connection, reader.touch),
    [engine, connection, reader],
  );
  useEffect(() => {
    if (summary === null) return;
    background.ask({ needs: summary.needs, reads, version, wholeSince, report });
  }, [background, summary, reads, version, wholeSince, report]);
  useEffect(() => () => background.close(), [background]);
  return useStore(background);
};
