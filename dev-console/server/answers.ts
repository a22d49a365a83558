import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends a value as JSON. */
export const sendJson = (response: ServerResponse, code: number, value: unknown): void => {
  response.writeHead(code, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
};

/** Sends a sentence. */
export const sendText = (response: ServerResponse, code: number, text: string): void => {
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

/** A request body that is too long or no JSON. */
export class BadBodyError extends Error {}

const LONGEST_BODY = 1_000_000;

/**
 * Reads a request's body as JSON; an empty one is `{}`.
 * @throws {BadBodyError} when it is no JSON, or longer than a million bytes
 */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new BadBodyError('The body is too long.');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw new BadBodyError('The body is no JSON.');
  }
};
