import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { inParallel } from '../parallel/inParallel';
import { objectPath } from '../request/apiPath';
import type { Connection } from '../request/connection';
import { CancelledError, messageOf } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

const imageStreams = { group: 'image.openshift.io', version: 'v1', plural: 'imagestreams' };
const STREAMS_AT_ONCE = 4;

/** A stream whose layers could not be read, and why. */
export interface LayersFailure {
  /** `namespace/stream` */
  readonly stream: string;
  readonly message: string;
}

/** How far the layers of streams were read. */
export interface LayersProgress {
  /** Streams asked for, with whatever answer. */
  readonly done: number;
  readonly total: number;
  readonly failures: readonly LayersFailure[];
}

/**
 * Reads the layers of streams (`NAME/layers`), which name the manifests of their index images:
 * that is how a running child manifest counts for its index. While the server's index of layers
 * warms up it answers a server timeout, which is retried.
 * @param streams `namespace/stream` each
 * @returns those that could not be read
 * @throws {CancelledError} when the signal is aborted
 */
export const readLayers = async (
  streams: readonly string[],
  intake: SnapshotIntake,
  {
    signal,
    onProgress,
    connection,
  }: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: LayersProgress) => void;
    readonly connection: Connection;
  },
): Promise<readonly LayersFailure[]> => {
  const failures: LayersFailure[] = [];
  let done = 0;
  const tell = () => onProgress?.({ done, total: streams.length, failures: [...failures] });
  if (streams.length > 0) tell();
  await inParallel(streams, STREAMS_AT_ONCE, async (stream) => {
    const slash = stream.indexOf('/');
    const path = objectPath(
      imageStreams,
      stream.slice(0, slash),
      stream.slice(slash + 1),
      'layers',
    );
    try {
      const bytes = await withRetries(connection, { patience: readingPatience, signal }, () =>
        connection.send({ method: 'GET', path, signal }),
      );
      await intake.addImage(bytes);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      failures.push({ stream, message: messageOf(error) });
    }
    done += 1;
    tell();
  });
  return failures;
};
