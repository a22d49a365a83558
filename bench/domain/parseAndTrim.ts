import { trimListPage } from '../../src/domain/snapshot/trim';
import type { ListPages } from '../lists/listPages';

/** Milliseconds that all pages took together. */
export interface ParseTimes {
  readonly decode: number;
  readonly parse: number;
  readonly trim: number;
}

/**
 * Decodes, parses and trims every page, one after another as the engine does, and forgets it.
 * `parse` is JSON.parse alone: what everything else is compared with.
 */
export const timeParseAndTrim = (lists: readonly ListPages[]): ParseTimes => {
  const decoder = new TextDecoder();
  let [decode, parse, trim] = [0, 0, 0];
  for (const { list, pages } of lists) {
    for (const page of pages ?? []) {
      const start = performance.now();
      const text = decoder.decode(page);
      const decoded = performance.now();
      const answer: unknown = JSON.parse(text);
      const parsed = performance.now();
      trimListPage(list.kind, list.namespace, answer);
      const trimmed = performance.now();
      decode += decoded - start;
      parse += parsed - decoded;
      trim += trimmed - parsed;
    }
  }
  return { decode, parse, trim };
};
