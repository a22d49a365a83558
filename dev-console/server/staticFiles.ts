import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Sends a file from below a folder.
 * @param relative path below the folder, as it stands in the URL
 * @returns whether there is such a file; if not, nothing was sent
 */
export const sendFile = async (
  response: ServerResponse,
  folder: string,
  relative: string,
): Promise<boolean> => {
  const file = fileBelow(folder, relative);
  if (file === undefined) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  // A browser that leaves in the middle is nobody's fault.
  await pipeline(createReadStream(file), response).catch(() => undefined);
  return true;
};

/**
 * The file that a URL path means below a folder; nothing when it points out of it.
 * @internal for its test
 */
export const fileBelow = (folder: string, relative: string): string | undefined => {
  let name: string;
  try {
    name = decodeURIComponent(relative);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = path.resolve(folder, `./${name}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
};
