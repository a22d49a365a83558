import { parseJson } from '../domain/json/json';
import { InvalidAnswerError } from '../domain/snapshot/trim';

/**
 * The JSON in an answer's bytes.
 * @throws InvalidAnswerError when it is none: a proxy's error page, or an answer that was cut off
 */
export const parseBytes = (bytes: ArrayBuffer): unknown => {
  try {
    return parseJson(bytes);
  } catch (error) {
    throw new InvalidAnswerError('JSON document', error instanceof Error ? error.message : '');
  }
};
