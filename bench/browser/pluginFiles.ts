import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';

const BASE = '/api/plugins/image-cleanup-plugin/';
const DIST = path.resolve(__dirname, '../../dist');

/** What a file of the plugin is for. */
type FileKind = 'entry' | 'page' | 'worker' | 'chunk' | 'texts';

/** A file of the plugin that the browser asked for. */
export interface LoadedFile {
  /** Within the build. */
  readonly file: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Notes which files of the plugin are asked for in a window, by pages and by their workers. */
export class PluginFiles {
  private readonly requested = new Set<string>();
  private readonly workers = new Set<string>();

  constructor(context: BrowserContext) {
    context.on('request', (request) => this.note(request.url(), this.requested));
    context.on('page', (page) =>
      page.on('worker', (worker) => {
        this.note(worker.url(), this.requested);
        this.note(worker.url(), this.workers);
      }),
    );
  }

  /** Everything asked for so far, with sizes as built, and gzipped as a server would send it. */
  loaded(): readonly LoadedFile[] {
    return [...this.requested].sort().map((file) => {
      const content = readFileSync(path.join(DIST, file));
      return {
        file,
        kind: kindOf(file, this.workers),
        bytes: content.byteLength,
        gzipped: gzipSync(content).byteLength,
      };
    });
  }

  private note(url: string, into: Set<string>): void {
    const { pathname } = new URL(url);
    if (pathname.startsWith(BASE)) into.add(decodeURIComponent(pathname.slice(BASE.length)));
  }
}

/** The manifest and the catalogues of texts are JSON; code is told apart by who asks for it. */
const kindOf = (file: string, workers: ReadonlySet<string>): FileKind => {
  if (file.endsWith('.json')) return 'texts';
  if (workers.has(file)) return 'worker';
  if (file.startsWith('plugin-entry')) return 'entry';
  return file.startsWith('exposed-') ? 'page' : 'chunk';
};
