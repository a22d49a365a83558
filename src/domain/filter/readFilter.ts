import {
  matchImageId,
  matchImageName,
  matchRepository,
  normaliseRepository,
  type SubjectMatcher,
} from './imageIdentity';
import { parseLabelSelector } from './labels/labelSelector';
import type { RegexCompiler } from './matcher';
import { InvalidPatternError } from './pattern/invalidPattern';
import { compilePatternList } from './pattern/patternList';

/** What a filter's text is read with. */
interface PatternContext {
  readonly compileRegex: RegexCompiler;
}

/** A part of a filter; null where its text is empty, and every tag passes. */
export type FilterPart = SubjectMatcher | null;

/**
 * Names of streams or images: `*` and `/regex/` allowed.
 * @throws {InvalidPatternError}
 */
export const readImageNames = (text: string, { compileRegex }: PatternContext): FilterPart => {
  const names = compilePatternList(text, compileRegex);
  return names.length > 0 ? matchImageName(names) : null;
};

/** A stream's name, or a digest or its beginning. */
export const readImageId = (text: string): FilterPart =>
  text.trim() === '' ? null : matchImageId(text.trim());

/**
 * A pull spec of a repository, or its beginning up to a slash.
 * @throws {InvalidPatternError} when nothing is left of it
 */
export const readRepository = (text: string): FilterPart => {
  if (text.trim() === '') return null;
  const repository = normaliseRepository(text.trim());
  if (repository === '') throw new InvalidPatternError('', text.trim());
  return matchRepository(repository);
};

/**
 * Names of tags: `*` and `/regex/` allowed.
 * @throws {InvalidPatternError}
 */
export const readTags = (text: string, { compileRegex }: PatternContext): FilterPart => {
  const tags = compilePatternList(text, compileRegex);
  return tags.length > 0 ? ({ tag }) => tags.some(({ matches }) => matches(tag)) : null;
};

/**
 * Labels of image streams, in the syntax of the API.
 * @throws {InvalidSelectorError}
 */
export const readLabels = (text: string): FilterPart => {
  const selects = parseLabelSelector(text);
  return text.trim() === '' ? null : ({ labels }) => selects(labels);
};

/**
 * Tags that stay.
 * @returns the pattern that a tag matches, or null
 * @throws {InvalidPatternError}
 */
export const readSkippedTags = (
  text: string,
  { compileRegex }: PatternContext,
): ((tag: string) => string | null) => {
  const patterns = compilePatternList(text, compileRegex);
  return (tag) => patterns.find(({ matches }) => matches(tag))?.text ?? null;
};

/** Passes what every part passes. */
export const everyPart =
  (parts: readonly FilterPart[]): SubjectMatcher =>
  (subject) =>
    parts.every((part) => part === null || part(subject));
