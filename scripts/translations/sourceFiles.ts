import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All source files below a folder that ship: no tests, no stand-ins. Paths as from where `folder` starts. */
export const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\.spec\.tsx?$|\/testing\//.test(file))
    .sort();
