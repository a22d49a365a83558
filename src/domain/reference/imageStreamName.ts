import { InvalidReferenceError } from './invalidReference';
import { quote } from '../go/quote';

/** `STREAM:TAG`, as an `ImageStreamTag` reference names it. */
export interface ImageStreamTagName {
  readonly name: string;
  readonly tag: string;
}

/** `STREAM@DIGEST`, as an `ImageStreamImage` reference names it. */
export interface ImageStreamImageName {
  readonly name: string;
  readonly digest: string;
}

/**
 * Parses the name of an image stream tag. Beyond the delimiter no syntax is checked.
 * @throws {InvalidReferenceError}
 */
export const parseImageStreamTagName = (text: string): ImageStreamTagName => {
  if (text.includes('@')) {
    throw new InvalidReferenceError(
      text,
      `${quote(text)} is an image stream image, not an image stream tag`,
    );
  }
  const halves = splitAtOnly(text, ':');
  if (halves === null) {
    throw new InvalidReferenceError(
      text,
      `expected exactly one : delimiter in the istag ${quote(text)}`,
    );
  }
  const [name, tag] = halves;
  if (name === '' || tag === '') {
    throw new InvalidReferenceError(
      text,
      `image stream tag name ${quote(text)} must have a name and a tag`,
    );
  }
  return { name, tag };
};

/**
 * Parses the name of an image stream image. Beyond the delimiter no syntax is checked.
 * @throws {InvalidReferenceError}
 */
export const parseImageStreamImageName = (text: string): ImageStreamImageName => {
  const halves = splitAtOnly(text, '@');
  if (halves === null) {
    throw new InvalidReferenceError(
      text,
      `expected exactly one @ in the isimage name ${quote(text)}`,
    );
  }
  const [name, digest] = halves;
  if (name === '' || digest === '') {
    throw new InvalidReferenceError(
      text,
      `image stream image name ${quote(text)} must have a name and ID`,
    );
  }
  return { name, digest };
};

/** Both sides of a delimiter that stands there exactly once; else null. */
const splitAtOnly = (text: string, delimiter: string): readonly [string, string] | null => {
  const at = text.indexOf(delimiter);
  if (at < 0 || text.includes(delimiter, at + 1)) return null;
  return [text.slice(0, at), text.slice(at + 1)];
};
