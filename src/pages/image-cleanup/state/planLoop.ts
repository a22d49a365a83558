import { serverClock } from '../../../console/connection/consoleConnection';
import type { Instant } from '../../../domain/snapshot/records';

/** A plan with what it was made by. */
export interface Planned<Input, Result> {
  readonly input: Input;
  readonly result: Result;
}

/**
 * Plans one at a time: what is asked for while a plan is being made is planned once, with the
 * latest policy, when that is done. So a slow plan never piles up others behind it.
 */
export class PlanLoop<Input, Result> {
  private wanted: { readonly input: Input } | null = null;
  private running = false;
  private stopped = false;

  constructor(
    private readonly plan: (input: Input, now: Instant) => Promise<Result>,
    private readonly onPlan: (planned: Planned<Input, Result>) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  ask(input: Input): void {
    this.wanted = { input };
    if (!this.running) void this.run();
  }

  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.wanted !== null && !this.stopped) {
        const { input } = this.wanted;
        const now = serverClock.now();
        // Before the server's first answer nothing is there to be judged.
        if (now === null) break;
        this.wanted = null;
        const result = await this.plan(input, now);
        if (!this.stopped) this.onPlan({ input, result });
      }
    } catch (error) {
      if (!this.stopped) this.onError(error);
    } finally {
      this.running = false;
    }
  }
}
