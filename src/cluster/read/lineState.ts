/** Answers lost in a row after which the lists of one read stop waiting for the line to come back. */
const LOST_IN_A_ROW = 12;

/**
 * What the lists of one read tell each other about the line: when it is down, hundreds of lists
 * need not each find out with retries of their own.
 */
export class LineState {
  private lostInARow = 0;

  /** An answer came. */
  answered(): void {
    this.lostInARow = 0;
  }

  /** An answer was lost. */
  lost(): void {
    this.lostInARow += 1;
  }

  /** Whether waiting is no use any more. */
  isDown(): boolean {
    return this.lostInARow >= LOST_IN_A_ROW;
  }
}
