import type { JsonObject } from '../../domain/json/json';
import { requestJson } from '../request/requestJson';
import type { Connection } from '../request/connection';
import { CancelledError } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

/** How something that is nice to know is asked for. */
export interface OptionalReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly connection: Connection;
}

/**
 * Reads one answer that nothing depends on: what is forbidden, not there, or not to be had is null,
 * and nobody is told, since nothing of the page is missing without it.
 * @throws {CancelledError}
 */
export const optionalRead = async (
  connection: Connection,
  path: string,
  signal: AbortSignal | undefined,
): Promise<JsonObject | null> => {
  try {
    return await withRetries(connection, { patience: readingPatience, signal }, () =>
      requestJson(connection, { method: 'GET', path, signal }),
    );
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return null;
  }
};
