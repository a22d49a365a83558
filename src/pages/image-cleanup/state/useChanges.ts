import { useCallback, useEffect, useState } from 'react';
import { useLiveSignals } from '../../../console/live/useLiveSignals';
import { type LiveChange } from '../../../cluster/live/signalIntake';
import type { Engine } from '../../../engine/engine';
import type { SnapshotControl } from './useSnapshot';

/** Milliseconds without a change after which everything is read anew. */
const QUIET = 30_000;

/** What changed since the latest complete read. */
export interface ChangesState {
  /** Objects that changed and were taken in. */
  readonly taken: number;
  /** Objects that changed and could not be read: their kind no longer counts as wholly read. */
  readonly unread: number;
  /** Whether changes are being told at all. */
  readonly live: boolean;
}

const none = { of: 0, taken: 0, unread: 0 };

/** Takes changes in as they are told, and reads everything anew when they have ceased for a while. */
export const useChanges = (engine: Engine, snapshot: SnapshotControl): ChangesState => {
  const { report, reads, reading, refresh, touch } = snapshot;
  const [counted, setCounted] = useState(none);
  const onChange = useCallback(
    ({ taken, unread }: LiveChange) => {
      setCounted((last) => {
        const since = last.of === reads ? last : { ...none, of: reads };
        return {
          of: reads,
          taken: since.taken + taken,
          unread: since.unread + unread,
        };
      });
      touch();
    },
    [reads, touch],
  );
  const { failing } = useLiveSignals({
    project: report?.live.project ?? null,
    enabledKinds: report?.live.kinds ?? [],
    read: reads,
    intake: engine,
    onChange,
  });
  const changes = counted.of === reads ? counted : none;
  const changed = changes.taken > 0 || changes.unread > 0;
  // Every further change begins the wait anew, unless what is shown lacks something already.
  const waitsFor = changes.unread > 0 ? null : counted;
  useEffect(() => {
    if (!changed || reading) return undefined;
    const timer = setTimeout(() => void refresh().catch(() => undefined), QUIET);
    return () => clearTimeout(timer);
  }, [changed, waitsFor, reading, refresh]);
  const watched = report?.live.kinds.length ?? 0;
  return { ...changes, live: watched > 0 && failing.length === 0 };
};
