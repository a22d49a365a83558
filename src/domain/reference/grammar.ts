/**
 * The character classes and productions of the distribution grammar, scanned by hand: each
 * function looks at every character once, so that no text, however hostile, takes more than
 * linear time or a deep stack (a backtracking expression takes exponential time here). Each looks
 * at the part of a text from `start` to before `end`, so that nobody has to cut texts to ask.
 */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number): boolean => isLower(code) || isUpper(code);
const isHex = (code: number): boolean =>
  isDigit(code) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);

const DASH = 0x2d;
const DOT = 0x2e;
const PLUS = 0x2b;
const UNDERSCORE = 0x5f;

/** `[a-z0-9]+` runs joined by one of `.`, `_`, `__` or any number of dashes. */
export const isPathPart = (text: string, start: number, end: number): boolean => {
  let at = start;
  for (;;) {
    const runStart = at;
    while (at < end && isRunCharacter(text.charCodeAt(at))) at += 1;
    if (at === runStart) return false;
    if (at === end) return true;
    const separator = text.charCodeAt(at);
    at += 1;
    if (separator === DASH) {
      while (at < end && text.charCodeAt(at) === DASH) at += 1;
    } else if (separator === UNDERSCORE) {
      if (at < end && text.charCodeAt(at) === UNDERSCORE) at += 1;
    } else if (separator !== DOT) {
      return false;
    }
  }
};

const isRunCharacter = (code: number): boolean => isLower(code) || isDigit(code);

/** Labels joined by dots, then an optional port of any number of digits (one at least). */
export const isHost = (text: string, start: number, end: number): boolean => {
  const colon = text.indexOf(':', start);
  if (colon < 0 || colon >= end) return isDomain(text, start, end);
  for (let at = colon + 1; at < end; at += 1) {
    if (!isDigit(text.charCodeAt(at))) return false;
  }
  return colon + 1 < end && isDomain(text, start, colon);
};

const isDomain = (text: string, start: number, end: number): boolean => {
  let previous = DOT;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      if (previous === DOT || previous === DASH) return false;
    } else if (code === DASH) {
      if (previous === DOT) return false;
    } else if (!isLetter(code) && !isDigit(code)) {
      return false;
    }
    previous = code;
  }
  return previous !== DOT && previous !== DASH;
};

/** `[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}` */
export const isTag = (text: string, start: number, end: number): boolean => {
  if (end === start || end - start > 128) return false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || code === UNDERSCORE) continue;
    if (at === start || (code !== DOT && code !== DASH)) return false;
  }
  return true;
};

/** An algorithm's name, a colon and at least 32 hexadecimal digits; whether it is known is another question. */
export const isDigestShaped = (text: string, start: number, end: number): boolean => {
  const colon = text.indexOf(':', start);
  if (colon < 0 || end - colon - 1 < 32) return false;
  for (let at = colon + 1; at < end; at += 1) {
    if (!isHex(text.charCodeAt(at))) return false;
  }
  return isAlgorithm(text, start, colon);
};

/** Components that begin with a letter, joined by one of `-`, `_`, `+` and `.`. */
const isAlgorithm = (text: string, start: number, end: number): boolean => {
  let atComponentStart = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (atComponentStart) {
      if (!isLetter(code)) return false;
      atComponentStart = false;
    } else if (code === DASH || code === UNDERSCORE || code === PLUS || code === DOT) {
      atComponentStart = true;
    } else if (!isLetter(code) && !isDigit(code)) {
      return false;
    }
  }
  return !atComponentStart;
};
