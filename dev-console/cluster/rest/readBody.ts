import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { badRequest } from './status';

/**
 * @returns the request's body as JSON, or undefined when it has none
 * @throws {ApiError} 400 when it is no JSON
 */
export const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const body = await text(request);
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw badRequest(
      `the request body is not valid JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
};
