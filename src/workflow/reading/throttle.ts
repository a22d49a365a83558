/** Calls something at most once in a while: at once, and again at the end when it was asked for meanwhile. */
export class Throttle {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private again = false;

  /** @param pause milliseconds between two calls */
  constructor(
    private readonly pause: number,
    private readonly action: () => void,
  ) {}

  ask(): void {
    if (this.timer !== null) {
      this.again = true;
      return;
    }
    this.action();
    this.wait();
  }

  /** Calls off whatever was asked for. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.again = false;
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.again) return;
      this.again = false;
      this.action();
      this.wait();
    }, this.pause);
  }
}
