import { linearRegex } from '../../domain/filter/regex/linearRegex';
import { agePolicy } from '../../domain/policies/age';
import type { AgeOptions } from '../../domain/policies/age/ageFields';
import type { PolicyKind } from '../../domain/policies/options';
import type { Instant } from '../../domain/snapshot/records';
import type { OptionsFor, PlanResult } from '../../engine/engine';
import { PlanningEngine } from '../../engine/planningEngine';
import { Planner } from './planner';

const clock = { now: () => Date.parse('2026-06-01T12:00:00Z') };

/** An engine of an empty project, whose plans end, or fail, when the test says so. */
class SlowEngine extends PlanningEngine {
  readonly asked: string[] = [];
  private waiting: ((failure: Error | null) => void)[] = [];

  constructor() {
    super(() => Promise.resolve(linearRegex));
  }

  override async plan<K extends PolicyKind>(
    kind: K,
    options: OptionsFor<K>,
    now: Instant,
  ): Promise<PlanResult<K>> {
    if ('olderThan' in options) this.asked.push(options.olderThan);
    await new Promise<void>((resolve, reject) =>
      this.waiting.push((failure) => (failure ? reject(failure) : resolve())),
    );
    return super.plan(kind, options, now);
  }

  async finish(failure: Error | null = null): Promise<void> {
    this.waiting.shift()?.(failure);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const olderThan = (days: number): AgeOptions => ({
  ...agePolicy.initial,
  olderThan: String(days),
});

const start = async () => {
  const engine = new SlowEngine();
  await engine.startRead({ project: 'shop', clusterWide: true, judged: ['shop'] });
  const planner = new Planner('age', engine, clock);
  return { engine, planner };
};

const planned = ({ planner }: Awaited<ReturnType<typeof start>>) =>
  planner.state().options?.olderThan ?? null;

describe('planning', () => {
  it('plans the latest options once, whatever was asked for while a plan was being made', async () => {
    const parts = await start();
    const { engine, planner } = parts;
    for (const days of [1, 2, 3, 4]) planner.ask(olderThan(days), days);
    await engine.finish();
    expect(planned(parts)).toBe('1');
    await engine.finish();
    expect(planned(parts)).toBe('4');
    expect(engine.asked).toEqual(['1', '4']);
    expect(planner.state()).toMatchObject({ plan: 2, version: 4 });
  });

  it('makes the plan that was asked for while another one failed', async () => {
    const parts = await start();
    const { engine, planner } = parts;
    planner.ask(olderThan(1), 1);
    planner.ask(olderThan(2), 1);
    await engine.finish(new Error('out of order'));
    expect(planner.state().error).toEqual(new Error('out of order'));
    await engine.finish();
    expect(planned(parts)).toBe('2');
    expect(planner.state().error).toBeNull();
  });

  it('keeps the last plan, and says what is wrong, when the options have a mistake', async () => {
    const parts = await start();
    const { engine, planner } = parts;
    planner.ask(olderThan(1), 1);
    await engine.finish();
    planner.ask({ ...agePolicy.initial, olderThan: 'x' }, 1);
    await engine.finish();
    expect(planned(parts)).toBe('1');
    expect(planner.state().problems).toMatchObject([{ field: 'olderThan' }]);
  });

  it('tells nothing more once it was closed', async () => {
    const parts = await start();
    parts.planner.ask(olderThan(1), 1);
    parts.planner.close();
    await parts.engine.finish();
    expect(planned(parts)).toBeNull();
  });
});
