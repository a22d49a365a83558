import { useCallback, useEffect, useRef, useState } from 'react';
import { readLayers, type LayersFailure, type LayersProgress } from '../../../cluster/ages/layers';
import type { Engine } from '../../../engine/engine';

/** Streams read between two plans, so that the bar grows while they come. */
const STREAMS_A_STEP = 40;

/**
 * Measures images by the layers of their streams: one request a stream, when somebody asks for it.
 * Where verdicts wait for the same answer it is read anyway, and measured by the way.
 */
export interface Layers {
  /** Null before the first time. */
  readonly progress: LayersProgress | null;
  readonly busy: boolean;
  /** Reads the layers of these streams (`namespace/name`). */
  readonly measure: (streams: readonly string[]) => void;
}

/** @param onTaken told whenever the engine took something in */
export const useLayers = (engine: Engine, onTaken: () => void): Layers => {
  const [progress, setProgress] = useState<LayersProgress | null>(null);
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), [engine]);
  const measure = useCallback(
    (streams: readonly string[]) => {
      stop.current?.abort();
      const controller = new AbortController();
      stop.current = controller;
      setBusy(true);
      setProgress({ done: 0, total: streams.length, failures: [] });
      const read = async () => {
        const failures: LayersFailure[] = [];
        for (let done = 0; done < streams.length; done += STREAMS_A_STEP) {
          const step = streams.slice(done, done + STREAMS_A_STEP);
          failures.push(...(await readLayers(step, engine, { signal: controller.signal })));
          setProgress({ done: done + step.length, total: streams.length, failures: [...failures] });
          onTaken();
        }
      };
      read()
        // What was cancelled is not told: somebody else asked, or the page is gone.
        .catch(() => undefined)
        .finally(() => {
          if (stop.current === controller) setBusy(false);
        });
    },
    [engine, onTaken],
  );
  return { progress, busy, measure };
};
