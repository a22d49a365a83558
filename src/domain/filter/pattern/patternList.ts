import type { Matcher, RegexCompiler } from '../matcher';
import { InvalidPatternError } from './invalidPattern';
import { compileWildcard } from './wildcard';

/** Longest text of a pattern list, in characters. */
const LONGEST_PATTERN_LIST = 10_000;

/** One pattern of a list, as written, ready to match. */
export interface Pattern {
  readonly text: string;
  readonly matches: Matcher;
}

interface Element {
  readonly text: string;
  /** What stands between the slashes; null for plain text and wildcards. */
  readonly regex: string | null;
}

/**
 * Compiles a comma-separated list of patterns: plain text, text with `*`, or `/regex/`. Commas
 * between slashes do not separate. Blank elements are left out; blank text is the empty list.
 * @throws {InvalidPatternError}
 */
export const compilePatternList = (
  text: string,
  compileRegex: RegexCompiler,
): readonly Pattern[] => {
  if (text.length > LONGEST_PATTERN_LIST) {
    throw new InvalidPatternError(
      `${text.slice(0, 40)}…`,
      `longer than ${LONGEST_PATTERN_LIST} characters`,
    );
  }
  const patterns: Pattern[] = [];
  for (const element of splitPatterns(text)) {
    const matches =
      element.regex === null ? compileWildcard(element.text) : compileRegex(element.regex);
    patterns.push({ text: element.text, matches });
  }
  if (patterns.length === 0 && text.trim() !== '') {
    throw new InvalidPatternError(text.trim(), 'only commas');
  }
  return patterns;
};

/** Whether a list has a `/regex/`, so that the regular expression engine has to be there. */
export const hasRegex = (text: string): boolean => text.includes('/');

const splitPatterns = (text: string): readonly Element[] => {
  const elements: Element[] = [];
  let at = 0;
  while (at <= text.length) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const start = at;
    if (text.charAt(at) === '/') {
      const close = closingSlash(text, at + 1);
      const regex = close < 0 ? '' : text.slice(at + 1, close);
      at = endOfElement(text, close < 0 ? at : close);
      const written = text.slice(start, at).trim();
      if (close < 0) throw new InvalidPatternError(written, 'the closing slash is missing');
      if (text.slice(close + 1, at).trim() !== '') {
        throw new InvalidPatternError(written, 'nothing may follow the closing slash (no flags)');
      }
      if (regex === '') throw new InvalidPatternError(written, 'empty regular expression');
      elements.push({ text: written, regex });
    } else {
      at = endOfElement(text, at);
      const written = text.slice(start, at).trim();
      if (written !== '') elements.push({ text: written, regex: null });
    }
    at += 1;
  }
  return elements;
};

const endOfElement = (text: string, from: number): number => {
  const comma = text.indexOf(',', from);
  return comma < 0 ? text.length : comma;
};

/** The first slash that is neither escaped nor in brackets. */
const closingSlash = (text: string, from: number): number => {
  let inBrackets = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') inBrackets = true;
    else if (character === ']') inBrackets = false;
    else if (character === '/' && !inBrackets) return at;
  }
  return -1;
};
