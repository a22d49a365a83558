import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Names under which Chromium and its relatives are installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where programs lie even if the search path does not say so. */
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The browser that the tests use: what `CHROMIUM` names, or else the first one installed.
 * @returns the program's path, or null when there is none
 */
export const findBrowser = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (file: string) => boolean = isExecutable,
): string | null => {
  const named = environment['CHROMIUM'];
  if (named) return exists(named) ? named : null;
  const folders = [...FOLDERS, ...(environment['PATH'] ?? '').split(path.delimiter)];
  const places = folders
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return places.find(exists) ?? null;
};
