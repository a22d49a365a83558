import { RE2JS } from 're2js';
import type { Matcher, RegexCompiler } from '../matcher';
import { InvalidPatternError } from '../pattern/invalidPattern';

/** Longest regular expression, in characters. */
const LONGEST_REGEX = 1_000;

/** Largest compiled expression, in instructions: `.{1000}` many times over is short to write. */
const LARGEST_PROGRAM = 10_000;

/**
 * Compiles a regular expression in the syntax of RE2, which takes linear time for every text: an
 * expression that is slow on purpose cannot hang anything. It matches anywhere in the text unless
 * it is anchored.
 *
 * This file is large with what it imports; the engine loads it when a policy has a `/regex/`.
 * @throws {InvalidPatternError}
 */
export const linearRegex: RegexCompiler = (source) => {
  if (source.length > LONGEST_REGEX) {
    const beginning = `${source.slice(0, 40)}…`;
    throw new InvalidPatternError(beginning, `longer than ${LONGEST_REGEX} characters`);
  }
  const expression = compile(source);
  if (expression.programSize() > LARGEST_PROGRAM) {
    throw new InvalidPatternError(source, 'too large: repeat less often');
  }
  const matches: Matcher = (text) => expression.test(text);
  return matches;
};

const compile = (source: string): RE2JS => {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InvalidPatternError(source, missingSyntax(source) ?? tidy(message));
  }
};

/** The parser's words without its prefix. */
const tidy = (message: string): string => message.replace(/^error parsing regexp: /, '');

/** Names what the linear syntax leaves out, where that is what stands there. */
const missingSyntax = (source: string): string | null => {
  if (/\(\?<?[=!]/.test(source)) return 'look-ahead and look-behind are not supported';
  if (/\\(?:[1-9]|k<)/.test(source)) return 'back references are not supported';
  return null;
};
