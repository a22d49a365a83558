import type { ListKey, PageResult } from '../domain/snapshot/lists';
import { InvalidAnswerError, trimListPage, type TrimmedPage } from '../domain/snapshot/trim';
import { parseBytes } from './parseBytes';

/** Arrays and buffers that the machine has no room for. */
const isOutOfMemory = (error: unknown): boolean => error instanceof RangeError;

/**
 * Reads the bytes of a page of a list and has its records taken in. What can go wrong is a result,
 * since errors lose their kind on the way out of the worker.
 */
export const readPage = (
  list: ListKey,
  page: ArrayBuffer,
  take: (page: TrimmedPage) => void,
): PageResult => {
  try {
    const trimmed = trimListPage(list.kind, list.namespace, parseBytes(page));
    take(trimmed);
    return { ok: true, facts: trimmed.facts };
  } catch (error) {
    if (error instanceof InvalidAnswerError) {
      return { ok: false, why: 'invalidAnswer', message: error.message };
    }
    if (isOutOfMemory(error)) return { ok: false, why: 'tooLarge', message: '' };
    throw error;
  }
};
