import { serverClock } from '../../../cluster';
import type { PolicyInput } from '../../../domain/policy/policy';
import type { Engine, PlanResult } from '../../../engine/engine';

/** A plan with the policy that it was made by. */
export interface PlannedResult {
  readonly policy: PolicyInput;
  readonly result: PlanResult;
}

/**
 * Plans one at a time: what is asked for while a plan is being made is planned once, with the
 * latest policy, when that is done. So a slow plan never piles up others behind it.
 */
export class PlanLoop {
  private wanted: PolicyInput | null = null;
  private running = false;
  private stopped = false;

  constructor(
    private readonly engine: Engine,
    private readonly onPlan: (planned: PlannedResult) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  ask(policy: PolicyInput): void {
    this.wanted = policy;
    if (!this.running) void this.run();
  }

  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.wanted !== null && !this.stopped) {
        const policy = this.wanted;
        const now = serverClock.now();
        // Before the server's first answer nothing is there to be judged.
        if (now === null) break;
        this.wanted = null;
        const result = await this.engine.plan(policy, now);
        if (!this.stopped) this.onPlan({ policy, result });
      }
    } catch (error) {
      if (!this.stopped) this.onError(error);
    } finally {
      this.running = false;
    }
  }
}
