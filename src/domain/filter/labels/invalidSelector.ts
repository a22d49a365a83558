/** A label selector that cannot be parsed. */
export class InvalidSelectorError extends Error {
  /**
   * @param selector as it was written
   * @param reason what is wrong with it
   */
  constructor(
    readonly selector: string,
    readonly reason: string,
  ) {
    super(`label selector "${selector}": ${reason}`);
    this.name = 'InvalidSelectorError';
  }
}
