import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CancelledError } from '../../../cluster/request/errors';
import { readCluster } from '../../../cluster/read/readCluster';
import { type ReadProgress, type ReadReport } from '../../../cluster/read/readReport';
import type { Engine } from '../../../engine/engine';
import { Throttle } from '../../../workflow/reading/throttle';

/** Milliseconds between two plans while single objects come in. */
const PLAN_PAUSE = 500;
/** Milliseconds between two plans while a read streams in, which they hold up. */
const READING_PLAN_PAUSE = 2_000;
/** Milliseconds between two looks at the progress. */
const PROGRESS_PAUSE = 100;

/** What was read into the engine, and what is being read. */
export interface SnapshotState {
  readonly reading: boolean;
  /** How far the read under way got. */
  readonly progress: ReadProgress | null;
  /** The latest read that came to its end; null before the first. */
  readonly report: ReadReport | null;
  /** Why the latest read did not come to its end. */
  readonly error: unknown;
  /** Reads that came to their end. */
  readonly reads: number;
  /** Rises when the engine took something in that can change a plan. */
  readonly version: number;
}

/** The snapshot and how to renew it. */
export interface SnapshotControl extends SnapshotState {
  /**
   * Reads everything anew. A read that is under way is given up: what counts begins now.
   * @throws what readCluster throws; CancelledError when a later call took over
   */
  readonly refresh: () => Promise<ReadReport>;
  /** Gives up the read that is under way; what was read to its end before goes on counting. */
  readonly stop: () => void;
  /** Notes that the engine took single objects in. */
  readonly touch: () => void;
}

const initial: SnapshotState = {
  reading: true,
  progress: null,
  report: null,
  error: null,
  reads: 0,
  version: 0,
};

/** Reads a project (null: all that the user may see) into the engine, at once and on demand. */
export const useSnapshot = (engine: Engine, project: string | null): SnapshotControl => {
  const [state, setState] = useState(initial);
  const underWay = useRef<AbortController | null>(null);
  const [bump, bumpWhileReading] = useMemo(() => {
    const rise = () => setState((last) => ({ ...last, version: last.version + 1 }));
    return [new Throttle(PLAN_PAUSE, rise), new Throttle(READING_PLAN_PAUSE, rise)] as const;
  }, []);

  const read = useCallback(async (): Promise<ReadReport> => {
    underWay.current?.abort();
    const stop = new AbortController();
    underWay.current = stop;
    let latest: ReadProgress | null = null;
    const show = new Throttle(PROGRESS_PAUSE, () => {
      if (!stop.signal.aborted) setState((last) => ({ ...last, progress: latest }));
    });
    try {
      const report = await readCluster({ project }, engine, {
        signal: stop.signal,
        onProgress: (progress) => {
          latest = progress;
          show.ask();
          bumpWhileReading.ask();
        },
      });
      setState((last) => ({
        reading: false,
        progress: null,
        report,
        error: null,
        reads: last.reads + 1,
        version: last.version + 1,
      }));
      return report;
    } catch (error) {
      if (!stop.signal.aborted) {
        setState((last) => ({
          ...last,
          reading: false,
          progress: null,
          error,
          version: last.version + 1,
        }));
      }
      throw error;
    } finally {
      show.stop();
    }
  }, [engine, project, bumpWhileReading]);

  const refresh = useCallback((): Promise<ReadReport> => {
    setState((last) => ({ ...last, reading: true, progress: null, error: null }));
    return read();
  }, [read]);

  useEffect(() => {
    read().catch(() => undefined);
    return () => {
      underWay.current?.abort();
      bump.stop();
      bumpWhileReading.stop();
    };
  }, [read, bump, bumpWhileReading]);

  const stop = useCallback(() => {
    underWay.current?.abort();
    setState((last) => ({
      ...last,
      reading: false,
      progress: null,
      // Without a whole read there is nothing to show.
      error: last.reads === 0 ? new CancelledError() : null,
      version: last.version + 1,
    }));
  }, []);

  const touch = useCallback(() => bump.ask(), [bump]);
  return useMemo(() => ({ ...state, refresh, stop, touch }), [state, refresh, stop, touch]);
};
