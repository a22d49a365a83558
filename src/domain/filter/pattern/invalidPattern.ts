/** A pattern that cannot be used, with what a person needs to mend it. */
export class InvalidPatternError extends Error {
  /**
   * @param pattern as it was written
   * @param reason what is wrong with it
   */
  constructor(
    readonly pattern: string,
    readonly reason: string,
  ) {
    super(`pattern "${pattern}": ${reason}`);
    this.name = 'InvalidPatternError';
  }
}
