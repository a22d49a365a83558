/** A piece of a label selector: a symbol, or a word (keys, values, `in`, `notin`). */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

const SYMBOLS_AND_WORDS = /[(),]|==|!=|[=!<>]|[^\s(),=!<>]+/g;

/** Cuts a label selector into symbols and words; blanks only separate. */
export const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const [piece] of text.matchAll(SYMBOLS_AND_WORDS)) {
    tokens.push({ text: piece, isWord: !/^[(),=!<>]/.test(piece) });
  }
  return tokens;
};
