import { useEffect, useRef, useState } from 'react';
import { readImageAges, type AgesProgress } from '../../../cluster/ages/imageAges';
import { readLayers, type LayersProgress } from '../../../cluster/ages/layers';
import type { TagSummary } from '../../../domain/tags/summary/tagSummary';
import type { Engine } from '../../../engine/engine';

/** How far what the plan waits for was read; null where nothing was asked for. */
export interface BackgroundReads {
  readonly ages: AgesProgress | null;
  readonly layers: LayersProgress | null;
}

const nothing: BackgroundReads = { ages: null, layers: null };

/** What was asked for already, since the latest complete read. */
interface Asked {
  readonly read: number;
  readonly engine: Engine;
  readonly digests: Set<string>;
  /** Streams with their versions: one that changed may have images that nobody told of. */
  readonly streams: Set<string>;
}

const stateOf = ({ stream, resourceVersion }: TagSummary['unreadStreams'][number]): string =>
  `${stream} ${resourceVersion}`;

/** What failed stays on screen until it is asked for again. */
const failuresOf = ({ ages, layers }: BackgroundReads): BackgroundReads => ({
  ages: ages !== null && ages.failed > 0 ? ages : null,
  layers: layers !== null && layers.failures.length > 0 ? layers : null,
});

/**
 * Reads in the background what the lists did not tell and the plan waits for: the dates of images,
 * and what images are made of, of which something may use a part. Failures are asked for again after
 * the next complete read, not in a circle.
 * @param reads complete reads so far; nothing is asked for before the first
 * @param onTaken told whenever the engine took something in
 */
export const useBackgroundReads = (
  engine: Engine,
  summary: Pick<TagSummary, 'doubtful' | 'unreadStreams'> | null,
  reads: number,
  onTaken: () => void,
): BackgroundReads => {
  const [progress, setProgress] = useState(nothing);
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
    const unread = summary.unreadStreams.filter((each) => !streams.has(stateOf(each)));
    const layers = unread.map(({ stream }) => stream);
    if (images.length === 0 && layers.length === 0) return;
    for (const { digest } of images) digests.add(digest);
    for (const each of unread) streams.add(stateOf(each));
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    busy.current = true;
    const told = (next: Partial<BackgroundReads>) => {
      setProgress((last) => ({ ...last, ...next }));
      onTaken();
    };
    void Promise.allSettled([
      readLayers(layers, engine, { signal, onProgress: (next) => told({ layers: next }) }),
      readImageAges(images, engine, { signal, onProgress: (next) => told({ ages: next }) }),
    ]).then(() => {
      busy.current = false;
      if (signal.aborted) return;
      // A plan that comes now asks for what it still lacks.
      setProgress(failuresOf);
      onTaken();
    });
  }, [engine, summary, reads, onTaken]);
  useEffect(() => () => stop.current?.abort(), [engine]);
  return progress;
};
