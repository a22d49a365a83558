import type { UsedKey } from './usedKeys';

const MARKED = /%([\w-]+)~([^%]+)%/g;

/**
 * Texts in the extensions' declaration, marked as `%NAMESPACE~Text%`.
 * @throws {Error} when a text names another namespace, which nobody would load
 */
export const extensionKeys = (file: string, text: string, namespace: string): UsedKey[] =>
  [...text.matchAll(MARKED)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    if (match[1] !== namespace)
      throw new Error(`${file}:${line} names the namespace ${match[1]}, not ${namespace}`);
    return { key: match[2] ?? '', plural: false, file, line };
  });
