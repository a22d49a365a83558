import { InvalidSelectorError } from '../../filter/labels/invalidSelector';
import { InvalidPatternError } from '../../filter/pattern/invalidPattern';
import { InvalidNumberError } from '../fields/wholeNumber';
import type { AgeField } from './ageFields';

/** What is wrong with a field. `detail` quotes the part or the parser's own message. */
export interface AgeProblem {
  readonly field: AgeField;
  readonly code: 'notANumber' | 'outOfRange' | 'badRegex' | 'badSelector' | 'emptyPattern';
  readonly detail: string;
}

/** Nothing but commas, or nothing between the slashes. */
const isEmpty = (pattern: string): boolean => /^(?:[\s,]*|\/\/)$/.test(pattern);

/** What an error of a field's reader means; null for an error that says nothing about its text. */
export const ageProblemAt = (field: AgeField, _text: string, error: unknown): AgeProblem | null => {
  if (error instanceof InvalidPatternError) {
    const code = isEmpty(error.pattern) ? 'emptyPattern' : 'badRegex';
    return { field, code, detail: `${error.pattern}: ${error.reason}` };
  }
  if (error instanceof InvalidSelectorError) {
    return { field, code: 'badSelector', detail: error.reason };
  }
  return error instanceof InvalidNumberError
    ? { field, code: error.code, detail: error.detail }
    : null;
};
