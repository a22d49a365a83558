import { readLayers } from '../../cluster/ages/layers';
import type { Connection } from '../../cluster/request/connection';
import type { RunAction } from '../../domain/model/action';
import type { SnapshotIntake } from '../../domain/snapshot/lists';

/** Streams asked for one review; of tags beyond them the review says what the lists told. */
const MOST_STREAMS = 100;
/** Milliseconds that a review waits for the answers at the most. */
const PATIENCE = 10_000;

/** The streams of tags that are to be deleted, `namespace/stream` each, in their order. */
export const streamsOf = (actions: readonly RunAction[]): readonly string[] => [
  ...new Set(
    actions.flatMap((action) =>
      action.type === 'deleteTag' ? [`${action.namespace}/${action.stream}`] : [],
    ),
  ),
];

/**
 * Has the engine learn which images of streams were pruned, from the layers of the streams: who may
 * not list images has no other way to know, and a tag like that cannot be restored. What cannot be
 * read in time is left open.
 * @param streams `namespace/stream` each
 */
export const learnPrunedImages = async (
  intake: SnapshotIntake,
  streams: readonly string[],
  { connection, signal }: { readonly connection: Connection; readonly signal: AbortSignal },
): Promise<void> => {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(giveUp, PATIENCE);
  try {
    const asked = streams.slice(0, MOST_STREAMS);
    await readLayers(asked, intake, { signal: stop.signal, connection });
  } catch (error) {
    // Given up: the review goes on with what is known, unless it is over itself.
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
};
