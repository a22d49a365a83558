import { asObject, parseJson, type JsonObject } from '../../domain/json/json';
import type { ApiRequest, Connection } from './connection';
import { ConnectionError } from './errors';

/**
 * Reads an answer's bytes.
 * @throws {ConnectionError} when they are no JSON, as the answer of a proxy in between
 */
export const jsonOf = (bytes: ArrayBuffer): JsonObject => {
  try {
    return asObject(parseJson(bytes));
  } catch {
    throw new ConnectionError('The answer is not JSON');
  }
};

/**
 * Sends a request whose small answer is read here and now. Lists go to the engine as bytes.
 * @throws {ConnectionError} when the answer is no JSON; else as `send`
 */
export const requestJson = async (
  connection: Connection,
  request: ApiRequest,
): Promise<JsonObject> => jsonOf(await connection.send(request));
