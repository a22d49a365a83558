import { useEffect, useRef, useState } from 'react';
import { readImageAges, readLayers, type AgesProgress } from '../../../cluster';
import type { PlanSummary } from '../../../domain/plan/views';
import type { Engine } from '../../../engine/engine';

/** What was asked for already, since the latest complete read. */
interface Asked {
  readonly read: number;
  readonly engine: Engine;
  readonly digests: Set<string>;
  readonly streams: Set<string>;
}

/**
 * Reads in the background what the lists did not tell and the plan waits for: the dates of images,
 * and which manifests belong to an index image. Failures are asked for again after the next
 * complete read, not in a circle.
 * @param reads complete reads so far; nothing is asked for before the first
 * @param onTaken told whenever the engine took something in
 */
export const useImageAges = (
  engine: Engine,
  summary: PlanSummary | null,
  reads: number,
  onTaken: () => void,
): AgesProgress | null => {
  const [progress, setProgress] = useState<AgesProgress | null>(null);
  const asked = useRef<Asked | null>(null);
  const stop = useRef<AbortController | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (summary === null || reads === 0 || busy.current) return;
    if (asked.current?.read !== reads || asked.current.engine !== engine) {
      asked.current = { read: reads, engine, digests: new Set(), streams: new Set() };
    }
    const { digests, streams } = asked.current;
    const images = summary.doubtful.filter(({ digest }) => !digests.has(digest));
    const layers = summary.unresolvedStreams.filter((stream) => !streams.has(stream));
    if (images.length === 0 && layers.length === 0) return;
    for (const { digest } of images) digests.add(digest);
    for (const stream of layers) streams.add(stream);
    const controller = new AbortController();
    stop.current = controller;
    busy.current = true;
    const told = (next: AgesProgress) => {
      setProgress(next);
      onTaken();
    };
    void Promise.allSettled([
      readLayers(layers, engine, { signal: controller.signal }),
      readImageAges(images, engine, { signal: controller.signal, onProgress: told }),
    ]).then(() => {
      busy.current = false;
      if (controller.signal.aborted) return;
      // A plan that comes now asks for what it still lacks.
      setProgress((last) => (last !== null && last.failed > 0 ? last : null));
      onTaken();
    });
  }, [engine, summary, reads, onTaken]);
  useEffect(() => () => stop.current?.abort(), [engine]);
  return progress;
};
