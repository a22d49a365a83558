const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
]);

/** What Go prints as it is: letters, marks, numbers, punctuation, symbols and the plain space. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** Half a character: Go has no such strings and reads them as the replacement character. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Quotes a text as Go's `%q` does, because the messages of `oc adm prune images` are compared
 * with ours letter by letter.
 */
export const quote = (text: string): string => {
  let quoted = '"';
  for (const character of text.replace(LONE_SURROGATE, '\ufffd'))
    quoted += escapeCharacter(character);
  return `${quoted}"`;
};

const escapeCharacter = (character: string): string => {
  const named = NAMED_ESCAPES.get(character);
  if (named !== undefined) return named;
  if (PRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
};

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');
