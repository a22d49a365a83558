/** The engine cannot answer any more: its worker could not be loaded, or ended. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/**
 * Lets no call wait for ever: once the one who answers is lost, all that are waiting are rejected,
 * and so is every call after that.
 */
export class CallGuard {
  private readonly waiting = new Set<(error: EngineLostError) => void>();
  private lost: EngineLostError | null = null;

  /** @throws {EngineLostError} as soon as the one who answers is lost */
  call<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.lost !== null) return Promise.reject(this.lost);
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      const settled = () => this.waiting.delete(reject);
      ask().then(
        (answer) => {
          settled();
          resolve(answer);
        },
        (error: unknown) => {
          settled();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  /** @param message what is known of the cause; may be empty */
  lose(message: string): void {
    if (this.lost !== null) return;
    this.lost = new EngineLostError(message);
    for (const reject of this.waiting) reject(this.lost);
    this.waiting.clear();
  }
}
