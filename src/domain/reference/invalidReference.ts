/**
 * A text that should name an image and does not. Such a reference counts as in use, so the
 * error carries what a person needs to find and fix it.
 */
export class InvalidReferenceError extends Error {
  /**
   * @param reference the text as it stands in the object
   * @param reason what is wrong with it, in the very words of `oc adm prune images`
   */
  constructor(
    readonly reference: string,
    readonly reason: string,
  ) {
    super(`invalid reference "${shorten(reference)}": ${reason}`);
    this.name = 'InvalidReferenceError';
  }
}

const LONGEST_SHOWN = 300;

const shorten = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
