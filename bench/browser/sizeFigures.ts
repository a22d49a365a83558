import type { Figures } from '../figures';
import type { LoadedFile } from './pluginFiles';

const sum = (files: readonly LoadedFile[], of: 'bytes' | 'gzipped'): number =>
  files.reduce((total, file) => total + file[of], 0);

/**
 * Sizes of what the plugin adds to the console, apart for what the page needs at once and what it
 * loads when a person does something that needs it.
 * @param atOpen files asked for until the first whole plan was shown
 * @param later files asked for after that
 */
export const sizeFigures = (
  atOpen: readonly LoadedFile[],
  later: readonly LoadedFile[],
): Figures => {
  const code = atOpen.filter(({ kind }) => kind !== 'texts');
  const only = (kind: LoadedFile['kind']) => atOpen.filter((file) => file.kind === kind);
  return {
    loadedAtOpenBytes: sum(code, 'bytes'),
    loadedAtOpenGzippedBytes: sum(code, 'gzipped'),
    entryGzippedBytes: sum(only('entry'), 'gzipped'),
    pageGzippedBytes: sum(only('page'), 'gzipped'),
    workerGzippedBytes: sum(only('worker'), 'gzipped'),
    chunksGzippedBytes: sum(only('chunk'), 'gzipped'),
    textsGzippedBytes: sum(only('texts'), 'gzipped'),
    loadedLaterBytes: sum(later, 'bytes'),
    loadedLaterGzippedBytes: sum(later, 'gzipped'),
    loadedInAllGzippedBytes: sum(code, 'gzipped') + sum(later, 'gzipped'),
  };
};
