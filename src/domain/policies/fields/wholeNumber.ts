/** A text that is no whole number in the range of its field. */
export class InvalidNumberError extends Error {
  /** @param detail the text, or the range that it is out of */
  constructor(
    readonly code: 'notANumber' | 'outOfRange',
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'InvalidNumberError';
  }
}

/**
 * Reads whole numbers from 0.
 * @param most the largest one
 * @returns a reader that throws {@link InvalidNumberError}
 */
export const wholeNumberUpTo =
  (most: number) =>
  (text: string): number => {
    const trimmed = text.trim();
    if (!/^[+-]?[0-9]+$/.test(trimmed)) throw new InvalidNumberError('notANumber', trimmed);
    const value = Number(trimmed);
    if (value < 0 || value > most) throw new InvalidNumberError('outOfRange', `0–${most}`);
    return value;
  };
