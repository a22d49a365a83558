import { apiKinds } from '../../domain/snapshot/kinds/apiKinds';
import type {
  PageResult,
  PageFacts,
  ListKey,
  ListOutcome,
  SnapshotIntake,
} from '../../domain/snapshot/lists';
import { listPath } from '../request/apiPath';
import type { Connection } from '../request/connection';
import { ApiError, CancelledError, isLostAnswer, isPassing, messageOf } from '../request/errors';
import { delayBefore, readingPatience } from '../request/retries';
import type { LineState } from './lineState';

const PAGE = 500;
/** How often a list is begun again in pages after its continue token expired. */
const RESTARTS = 3;

/** What reading a list needs. */
export interface ListReading {
  readonly connection: Connection;
  readonly intake: Pick<SnapshotIntake, 'startList' | 'addPage'>;
  /** The read's number, from `startRead`. */
  readonly read: number;
  readonly list: ListKey;
  readonly line: LineState;
  readonly signal: AbortSignal | undefined;
  /** Told after each page; a list that begins again counts from 0. */
  readonly onPage: (count: number, remaining: number | null) => void;
}

/** An answer that is no list of its kind, such as one cut off on the way; the page is asked for again. */
class InvalidPageError extends Error {}

/** What was read is more than can be held: no other list will fit either. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const isInvalidAnswer = (error: unknown): boolean => error instanceof InvalidPageError;

/** The facts of a page that was taken in. */
const factsOf = (result: PageResult): PageFacts => {
  if (result.ok) return result.facts;
  throw result.why === 'tooLarge'
    ? new TooLargeError(result.message)
    : new InvalidPageError(result.message);
};

const isExpired = (error: unknown): boolean => error instanceof ApiError && error.code === 410;

/** Counts what came in, so that a failure can say how far the list got. */
interface Count {
  value: number;
}

const readPage = async (reading: ListReading, path: string) => {
  const { connection, intake, read, list, line, signal } = reading;
  for (let failures = 1; ; failures += 1) {
    try {
      const bytes = await connection.send({ method: 'GET', path, signal });
      line.answered();
      return factsOf(await intake.addPage(read, list, bytes));
    } catch (error) {
      if (isLostAnswer(error)) line.lost();
      const worthIt = isPassing(error) || isInvalidAnswer(error);
      if (!worthIt || failures >= readingPatience.attempts || line.isDown()) throw error;
      await connection.sleep(
        delayBefore(error, failures, readingPatience, () => connection.random()),
        signal,
      );
    }
  }
};

/** Follows the pages to the last `continue`; without a limit, the one answer is the whole list. */
const readPages = async (
  reading: ListReading,
  limit: number | null,
  count: Count,
): Promise<ListOutcome> => {
  const { intake, read, list, connection, onPage } = reading;
  await intake.startList(read, list);
  count.value = 0;
  onPage(0, null);
  const base = listPath(apiKinds[list.kind], list.namespace);
  let token = '';
  let readAt = 0;
  for (;;) {
    const query = limit === null ? '' : `?limit=${limit}`;
    const from =
      token === '' ? '' : `${query === '' ? '?' : '&'}continue=${encodeURIComponent(token)}`;
    const page = await readPage(reading, `${base}${query}${from}`);
    count.value += page.items;
    onPage(count.value, page.remaining);
    // All pages show the cluster as it was at the first one.
    if (token === '') readAt = connection.clock.now() ?? 0;
    if (page.continueToken === '') {
      return {
        state: 'whole',
        count: count.value,
        readAt,
        resourceVersion: page.resourceVersion,
      };
    }
    token = page.continueToken;
  }
};

const failureOf = (error: unknown, count: number): ListOutcome => {
  if (error instanceof ApiError && error.code === 403) {
    return { state: 'forbidden', message: error.message };
  }
  return { state: 'failed', message: messageOf(error), count };
};

/** Whether an error is about this list, and not about the read as a whole. */
const endsOnlyTheList = (error: unknown): boolean =>
  error instanceof ApiError || isLostAnswer(error) || isInvalidAnswer(error);

/**
 * Reads a list to its end and hands its pages, as bytes, to the intake. An expired continue token
 * begins it again; after three times it is asked for in one piece. Whatever else goes wrong is
 * retried for a while and is then the list's outcome: never a part that passes for the whole.
 * @throws {CancelledError} when the signal is aborted
 * @throws {TooLargeError} when what was read cannot be held
 * @throws what the intake throws
 */
export const readList = async (reading: ListReading): Promise<ListOutcome> => {
  const count: Count = { value: 0 };
  for (let begun = 0; ; begun += 1) {
    try {
      return await readPages(reading, begun <= RESTARTS ? PAGE : null, count);
    } catch (error) {
      if (error instanceof CancelledError || !endsOnlyTheList(error)) throw error;
      if (!isExpired(error) || begun > RESTARTS) return failureOf(error, count.value);
    }
  }
};
