import type { IncomingMessage } from 'node:http';
import { badRequest } from './status';

/**
 * @returns the request's body as JSON, or undefined when it has none
 * @throws {ApiError} 400 when it is no JSON
 */
export const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw badRequest(
      `the request body is not valid JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
};
