import { serverClock } from '../../../cluster';
import { defaultPolicy } from '../../../domain/policies/age';
import type { Instant } from '../../../domain/snapshot/records';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import { linearRegex } from '../../../domain/filter/regex/linearRegex';
import { PlanningEngine } from '../../../engine/planningEngine';
import type { PlanResult } from '../../../engine/engine';
import { PlanLoop } from './planLoop';

/** An engine whose plans end when the test says so. */
class SlowEngine extends PlanningEngine {
  readonly asked: string[] = [];
  private release: (() => void)[] = [];

  override async plan(policy: AgeOptions, now: Instant): Promise<PlanResult> {
    this.asked.push(policy.olderThan);
    await new Promise<void>((resolve) => this.release.push(resolve));
    return super.plan(policy, now);
  }

  async finish(): Promise<void> {
    this.release.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const olderThan = (days: number): AgeOptions => ({ ...defaultPolicy, olderThan: String(days) });

const loopOf = (engine: SlowEngine, planned: string[]) =>
  new PlanLoop(
    (policy: AgeOptions, now) => engine.plan(policy, now),
    ({ input }) => planned.push(input.olderThan),
    () => undefined,
  );

describe('the loop of plans', () => {
  beforeAll(() => serverClock.observe('Mon, 01 Jun 2026 12:00:00 GMT'));

  it('plans the latest policy once, whatever was asked for while a plan was being made', async () => {
    const engine = new SlowEngine(() => Promise.resolve(linearRegex));
    const planned: string[] = [];
    const loop = loopOf(engine, planned);
    for (const days of [1, 2, 3, 4]) loop.ask(olderThan(days));
    await engine.finish();
    await engine.finish();
    expect(engine.asked).toEqual(['1', '4']);
    expect(planned).toEqual(['1', '4']);
  });

  it('tells nothing more once it was stopped', async () => {
    const engine = new SlowEngine(() => Promise.resolve(linearRegex));
    const planned: string[] = [];
    const loop = loopOf(engine, planned);
    loop.ask(olderThan(1));
    loop.stop();
    await engine.finish();
    expect(planned).toEqual([]);
  });
});
