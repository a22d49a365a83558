import type { ApiRequest, Connection } from './connection';
import { ConnectionError } from './errors';

/** A JSON object whose fields are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

const nothing: JsonObject = {};

/** The value as an object; an empty one where it is none. */
export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : nothing;

/** The value as text; empty where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value as a list; an empty one where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads an answer's bytes.
 * @throws {ConnectionError} when they are no JSON, as the answer of a proxy in between
 */
export const jsonOf = (bytes: ArrayBuffer): JsonObject => {
  try {
    return objectOf(JSON.parse(new TextDecoder().decode(bytes)));
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
