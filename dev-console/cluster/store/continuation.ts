import { badRequest } from '../rest/status';

/** Where a page of a list ended. */
export interface Continuation {
  /** Version of the list's first page. */
  revision: number;
  /** Key, relative to the listed project, after which the next page starts. */
  start: string;
}

/** @returns the token as the real API writes it: base64url of version, revision and key */
export const writeContinuation = ({ revision, start }: Continuation): string =>
  Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: revision, start: `/${start}\0` })).toString(
    'base64url',
  );

/** @throws {ApiError} 400 `BadRequest` when the token is none */
export const readContinuation = (token: string): Continuation => {
  const illegal = /[^A-Za-z0-9_-]/.exec(token)?.index;
  const offset = illegal ?? (token.length % 4 === 1 ? token.length - 1 : undefined);
  if (offset !== undefined) throw invalid(`illegal base64 data at input byte ${offset}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw invalid('unexpected end of JSON input');
  }
  if (!isToken(parsed)) throw invalid('the token is incomplete');
  return { revision: parsed.rv, start: parsed.start.slice(1, -1) };
};

const isToken = (value: unknown): value is { rv: number; start: string } =>
  typeof value === 'object' &&
  value !== null &&
  'rv' in value &&
  typeof value.rv === 'number' &&
  'start' in value &&
  typeof value.start === 'string' &&
  value.start.startsWith('/') &&
  value.start.endsWith('\0');

const invalid = (why: string) =>
  badRequest(`invalid continue token: continue key is not valid: ${why}`);
