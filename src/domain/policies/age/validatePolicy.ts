import { InvalidSelectorError } from '../../filter/labels/invalidSelector';
import { parseLabelSelector } from '../../filter/labels/labelSelector';
import {
  matchImageId,
  matchImageName,
  matchRepository,
  normaliseRepository,
  type SubjectMatcher,
} from '../../filter/imageIdentity';
import { InvalidPatternError } from '../../filter/pattern/invalidPattern';
import { compilePatternList, hasRegex, type Pattern } from '../../filter/pattern/patternList';
import type {
  PolicyField,
  PolicyInput,
  PolicyProblem,
  PolicyResult,
  RegexCompiler,
} from './policy';

const DAY = 86_400_000;
const MOST_DAYS = 36_500;
const MOST_KEPT = 10_000;

/** Whether a policy has a `/regex/` somewhere, so that `regex/linearRegex` has to be loaded. */
export const needsRegex = (input: PolicyInput): boolean =>
  hasRegex(input.imageName) || hasRegex(input.tags) || hasRegex(input.skipTags);

/**
 * Checks everything that a user entered and makes it ready to be applied. All problems are told
 * at once, each with its field.
 * @param compileRegex is called only if `needsRegex` says so
 */
export const validatePolicy = (input: PolicyInput, compileRegex: RegexCompiler): PolicyResult => {
  const problems: PolicyProblem[] = [];
  const patterns = (field: 'imageName' | 'tags' | 'skipTags'): readonly Pattern[] =>
    attempt(problems, field, [], () => compilePatternList(input[field], compileRegex));
  const names = patterns('imageName');
  const tags = patterns('tags');
  const skipped = patterns('skipTags');
  const selectsLabels = attempt(
    problems,
    'labels',
    () => true,
    () => parseLabelSelector(input.labels),
  );
  const olderThanDays = wholeNumber(problems, 'olderThan', input.olderThan, MOST_DAYS);
  const keepMostRecent = wholeNumber(problems, 'keepMostRecent', input.keepMostRecent, MOST_KEPT);

  const filters: SubjectMatcher[] = [];
  if (names.length > 0) filters.push(matchImageName(names));
  if (input.imageId.trim() !== '') filters.push(matchImageId(input.imageId.trim()));
  if (input.repository.trim() !== '') {
    const repository = normaliseRepository(input.repository.trim());
    if (repository === '') {
      problems.push({ field: 'repository', code: 'emptyPattern', detail: input.repository.trim() });
    }
    filters.push(matchRepository(repository));
  }
  if (tags.length > 0) filters.push(({ tag }) => tags.some(({ matches }) => matches(tag)));
  if (input.labels.trim() !== '') filters.push(({ labels }) => selectsLabels(labels));

  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    policy: {
      selects: (subject) => filters.every((leaves) => leaves(subject)),
      skips: (tag) => skipped.find(({ matches }) => matches(tag))?.text ?? null,
      olderThan: olderThanDays * DAY,
      olderThanDays,
      keepMostRecent,
      ageOf: input.ageOf,
      protectInUse: input.protectInUse,
      systemProjects: input.systemProjects,
      withoutImage: input.withoutImage,
      deleteOperation: input.deleteOperation,
    },
  };
};

/** The result, or `otherwise` and a problem at the field. */
const attempt = <Result>(
  problems: PolicyProblem[],
  field: PolicyField,
  otherwise: Result,
  compile: () => Result,
): Result => {
  try {
    return compile();
  } catch (error) {
    if (error instanceof InvalidPatternError) {
      const code = isEmpty(error.pattern) ? 'emptyPattern' : 'badRegex';
      problems.push({ field, code, detail: `${error.pattern}: ${error.reason}` });
    } else if (error instanceof InvalidSelectorError) {
      problems.push({ field, code: 'badSelector', detail: error.reason });
    } else {
      throw error;
    }
    return otherwise;
  }
};

/** Nothing but commas, or nothing between the slashes. */
const isEmpty = (pattern: string): boolean => /^(?:[\s,]*|\/\/)$/.test(pattern);

const wholeNumber = (
  problems: PolicyProblem[],
  field: PolicyField,
  text: string,
  most: number,
): number => {
  const trimmed = text.trim();
  if (!/^[+-]?[0-9]+$/.test(trimmed)) {
    problems.push({ field, code: 'notANumber', detail: trimmed });
    return 0;
  }
  const value = Number(trimmed);
  if (value < 0 || value > most) {
    problems.push({ field, code: 'outOfRange', detail: `0–${most}` });
  }
  return value;
};
