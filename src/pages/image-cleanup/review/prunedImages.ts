import { readLayers } from '../../../cluster';
import type { Engine } from '../../../engine/engine';

/** Streams asked for one review; of tags beyond them the review says what the lists told. */
const MOST_STREAMS = 100;
/** Milliseconds that a review waits for the answers at the most. */
const PATIENCE = 10_000;

/** The streams of tags, `namespace/stream` each, in their order. */
const streamsOf = (tags: readonly string[]): readonly string[] => [
  ...new Set(tags.map((key) => key.slice(0, key.lastIndexOf(':')))),
];

/**
 * Has the engine learn which images of selected tags were pruned, from the layers of their
 * streams: who may not list images has no other way to know, and a tag like that cannot be had
 * back. What cannot be read in time is left open.
 * @param tags keys of tags, `namespace/stream:tag`
 */
export const learnPrunedImages = async (
  engine: Engine,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<void> => {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(giveUp, PATIENCE);
  try {
    await readLayers(streamsOf(tags).slice(0, MOST_STREAMS), engine, { signal: stop.signal });
  } catch (error) {
    // Given up: the review goes on with what is known, unless it is over itself.
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
};
