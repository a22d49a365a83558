/**
 * An answer of the API that is not what was asked for. A list that gives this is not whole, and
 * nothing may be called unused on its account.
 */
export class InvalidAnswerError extends Error {
  /**
   * @param expected what the answer should have been, such as `PodList`
   * @param found what it is instead
   */
  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`the answer is not a readable ${expected}: ${found}`);
    this.name = 'InvalidAnswerError';
  }
}
