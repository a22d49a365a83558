import type { Digest } from '../../domain/snapshot/records';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { inParallel } from '../parallel/inParallel';
import { objectPath } from '../request/apiPath';
import type { Connection } from '../request/connection';
import { ApiError, CancelledError, messageOf } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

const imageStreamImages = {
  group: 'image.openshift.io',
  version: 'v1',
  plural: 'imagestreamimages',
};

/** A digest whose image is to be read, with a stream that holds it. */
export interface DoubtfulImage {
  readonly digest: Digest;
  readonly namespace: string;
  readonly stream: string;
}

/** How far the single reads got. */
export interface AgesProgress {
  /** Images asked for, with whatever answer. */
  readonly done: number;
  readonly total: number;
  /** Images that could not be read; their age stays unknown, and they are asked for again next time. */
  readonly failed: number;
  /** The message of the latest failure; empty where there was none. */
  readonly message: string;
}

/** How single reads are watched and ended. */
export interface AgesOptions {
  /** Ends the reading; what was read is kept, and a later call goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AgesProgress) => void;
  /** Images read at the same time. */
  readonly concurrency?: number;
  readonly connection: Connection;
}

/**
 * Digests that were answered for, by the intake that keeps the answers: once a session each. That an
 * image is gone is no such answer, since it may be pushed again.
 */
const answeredFor = new WeakMap<SnapshotIntake, Set<Digest>>();

const answeredIn = (intake: SnapshotIntake): Set<Digest> => {
  const known = answeredFor.get(intake) ?? new Set();
  answeredFor.set(intake, known);
  return known;
};

/**
 * Whether a 404 says that the image object is gone. It names the image then; when the stream no
 * longer holds the digest, it names `STREAM@DIGEST`, which says nothing about the image.
 */
const isImageGone = (error: unknown, digest: Digest): boolean =>
  error instanceof ApiError &&
  error.code === 404 &&
  (error.objectName === digest || error.message.includes(`"${digest}"`));

const readOne = async (
  connection: Connection,
  intake: SnapshotIntake,
  { digest, namespace, stream }: DoubtfulImage,
  signal: AbortSignal | undefined,
): Promise<'found' | 'gone'> => {
  const path = objectPath(imageStreamImages, namespace, `${stream}@${digest}`);
  try {
    const bytes = await withRetries(connection, { patience: readingPatience, signal }, () =>
      connection.send({ method: 'GET', path, signal }),
    );
    await intake.addImage(bytes);
    return 'found';
  } catch (error) {
    if (!isImageGone(error, digest)) throw error;
    await intake.addMissingImage(digest);
    return 'gone';
  }
};

/**
 * Reads images one by one for their dates, which no list tells a project developer (api-facts:
 * Lists): each image that is there once for an intake, a few at a time, failures counted and not thrown.
 * @throws {CancelledError} when the signal is aborted; calling again goes on from there
 */
export const readImageAges = async (
  doubtful: readonly DoubtfulImage[],
  intake: SnapshotIntake,
  { signal, onProgress, concurrency = 4, connection }: AgesOptions,
): Promise<AgesProgress> => {
  const answered = answeredIn(intake);
  const open = new Map<Digest, DoubtfulImage>();
  for (const image of doubtful) {
    if (!answered.has(image.digest)) open.set(image.digest, image);
  }
  let progress: AgesProgress = { done: 0, total: open.size, failed: 0, message: '' };
  const advance = (failure: string | null) => {
    progress = {
      ...progress,
      done: progress.done + 1,
      failed: progress.failed + (failure === null ? 0 : 1),
      message: failure ?? progress.message,
    };
    onProgress?.(progress);
  };
  onProgress?.(progress);
  await inParallel(open.values(), concurrency, async (image) => {
    if (signal?.aborted) throw new CancelledError();
    try {
      const answer = await readOne(connection, intake, image, signal);
      if (answer === 'found') answered.add(image.digest);
      advance(null);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      advance(messageOf(error));
    }
  });
  return progress;
};
