import type { Matcher } from '../matcher';

/**
 * A matcher for text in which `*` stands for any run of characters, the empty one too. The text
 * has to match from its beginning to its end; letter case counts, as in names of tags.
 *
 * The pieces between the stars are looked for from left to right, each once and as early as can
 * be, so there is nothing to try again however many stars there are.
 */
export const compileWildcard = (pattern: string): Matcher => {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return (text) => text === first;
  const last = pieces[pieces.length - 1] ?? '';
  const inner = pieces.slice(1, -1).filter((piece) => piece !== '');
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    for (const piece of inner) {
      const at = text.indexOf(piece, from);
      if (at < 0) return false;
      from = at + piece.length;
    }
    return from <= end;
  };
};
