import type { ServerClock } from '../../cluster/clock/serverClock';
import type { PolicyKind } from '../../domain/policies/options';
import type { Engine, OptionsFor, ProblemOf, SummaryOf } from '../../engine/engine';
import { StateHolder, type Store } from '../store';

/** The plan that the engine holds now. */
export interface PlannerState<K extends PolicyKind> {
  /** Null before the first plan. */
  readonly summary: SummaryOf<K> | null;
  /** What is wrong with the options; then the summary is that of the last ones that were right. */
  readonly problems: readonly ProblemOf<K>[];
  /** Rises with every plan: what was asked of the one before is outdated. */
  readonly plan: number;
  /** What the summary was made by. */
  readonly options: OptionsFor<K> | null;
  /** The version of the snapshot that it was made from; 0 before the first plan. */
  readonly version: number;
  /** Why the latest plan failed; null where it did not. */
  readonly error: unknown;
}

interface Wanted<K extends PolicyKind> {
  readonly options: OptionsFor<K>;
  readonly version: number;
}

/**
 * Plans by one policy, one plan at a time: what is asked for while a plan is being made is planned
 * once, with the latest options, when that is done. So a slow plan never piles up others behind it,
 * and a plan that fails takes none with it.
 */
export class Planner<K extends PolicyKind> implements Store<PlannerState<K>> {
  private readonly holder: StateHolder<PlannerState<K>>;
  private wanted: Wanted<K> | null = null;
  private running = false;
  private stopped = false;
  readonly state: () => PlannerState<K>;
  readonly subscribe: (listener: () => void) => () => void;

  constructor(
    private readonly kind: K,
    private readonly engine: Pick<Engine, 'plan'>,
    private readonly clock: Pick<ServerClock, 'now'>,
  ) {
    this.holder = new StateHolder<PlannerState<K>>({
      summary: null,
      problems: [],
      plan: 0,
      options: null,
      version: 0,
      error: null,
    });
    this.state = this.holder.state;
    this.subscribe = this.holder.subscribe;
  }

  /** @param version of the snapshot: rises with everything that the engine took in */
  ask(options: OptionsFor<K>, version: number): void {
    this.wanted = { options, version };
    if (!this.running) void this.run();
  }

  /** Ends planning: nobody looks any more. */
  close(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.wanted !== null && !this.stopped) {
      const now = this.clock.now();
      // Before the server's first answer nothing is there to be judged.
      if (now === null) break;
      const { wanted } = this;
      this.wanted = null;
      try {
        await this.planOnce(wanted, now);
      } catch (error) {
        if (!this.stopped) this.holder.change({ error });
      }
    }
    this.running = false;
  }

  private async planOnce({ options, version }: Wanted<K>, now: number): Promise<void> {
    const result = await this.engine.plan(this.kind, options, now);
    if (this.stopped) return;
    if (!result.ok) {
      const problems = result.why === 'options' ? result.problems : [];
      this.holder.change({ problems, error: null });
      return;
    }
    const { summary } = result;
    const plan = this.state().plan + 1;
    this.holder.set({ summary, problems: [], plan, options, version, error: null });
  }
}
