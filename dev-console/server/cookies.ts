import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';

/** The cookies of a request by name; a value that is not well encoded is taken as it stands. */
export const cookiesOf = (request: IncomingMessage): Readonly<Record<string, string | undefined>> =>
  parseCookie(request.headers.cookie ?? '');
