import type { ReadReport } from '../../cluster/read/readReport';
import type { Connection } from '../../cluster/request/connection';
import type { PolicyKind } from '../../domain/policies/options';
import type { Instant } from '../../domain/snapshot/records';
import type { ChoiceFor, Engine, OptionsFor } from '../../engine/engine';
import type { CleanupFailure, Reviewed } from './cleanupState';
import { learnPrunedImages, streamsOf } from './prunedImages';

/** What a cleanup stands on. */
export interface CleanupGround<K extends PolicyKind> {
  readonly kind: K;
  /** Null for all projects. */
  readonly project: string | null;
  readonly engine: Engine;
  readonly connection: Connection;
  /** Reads everything anew into the engine. */
  readonly refresh: () => Promise<ReadReport>;
}

/** There is nothing to review, and why. */
export class NoReviewError extends Error {
  constructor(readonly failure: CleanupFailure) {
    super(`no review: ${failure.why}`);
  }
}

/** What is to be reviewed. */
export interface Wanted<K extends PolicyKind> {
  readonly options: OptionsFor<K>;
  readonly choice: ChoiceFor<K>;
}

/**
 * Plans from all that the engine holds by now, and reviews the choice.
 * @throws {NoReviewError} when there is no plan by these options, or it is stopped
 */
export const planAndReview = async <K extends PolicyKind>(
  { kind, engine }: Pick<CleanupGround<K>, 'kind' | 'engine'>,
  { options, choice }: Wanted<K>,
  now: Instant | null,
): Promise<Reviewed<K>> => {
  const planned = now === null ? null : await engine.plan(kind, options, now);
  if (now === null || planned === null || (!planned.ok && planned.why === 'nothingRead')) {
    throw new NoReviewError({ why: 'error', error: null });
  }
  if (!planned.ok) throw new NoReviewError({ why: 'options' });
  const answer = await engine.review(kind, choice);
  if (!answer.ok) throw new NoReviewError({ why: 'stopped' });
  return { options, choice, review: answer.review, summary: planned.summary, now };
};

/**
 * Reads everything anew, plans and reviews.
 * @throws {NoReviewError}
 * @throws what reading throws
 */
export const readAndReview = async <K extends PolicyKind>(
  ground: CleanupGround<K>,
  wanted: Wanted<K>,
  signal: AbortSignal,
): Promise<Reviewed<K>> => {
  const { engine, connection } = ground;
  const { mayListImages } = await ground.refresh();
  const reviewed = await planAndReview(ground, wanted, connection.clock.now());
  const streams = mayListImages ? [] : streamsOf(reviewed.review.actions);
  if (streams.length === 0) return reviewed;
  await learnPrunedImages(engine, streams, { connection, signal });
  return planAndReview(ground, wanted, connection.clock.now());
};

/** Reads everything that a review stands on once more, without reviewing it. */
export const readAgain = async <K extends PolicyKind>(
  { engine, connection, refresh }: CleanupGround<K>,
  { review }: Reviewed<K>,
  signal: AbortSignal,
): Promise<void> => {
  const { mayListImages } = await refresh();
  const streams = mayListImages ? [] : streamsOf(review.actions);
  if (streams.length > 0) await learnPrunedImages(engine, streams, { connection, signal });
};
