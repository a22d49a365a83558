import type { JsonObject } from '../../domain/json/json';
import type { Outcome } from '../../domain/model/outcome';
import type { RunAction } from '../../domain/model/action';
import type { Instant } from '../../domain/snapshot/records';
import { inParallel } from '../parallel/inParallel';
import type { Connection } from '../request/connection';
import { messageOf } from '../request/errors';
import { Barrier } from './barrier';
import { carryOut, type CarriedOut } from './carryOut';
import type { Refusals } from './dryRun';
import { LastLook, type ListedIn } from './lastLook';
import { lanesOf } from './lanes';
import type { ActionResult, Run, RunState } from './run';
import type { ItemsToTrim } from './trim';
import type { WriteMode } from './writes';

/** Actions in a row that could not reach the server, after which the rest is not attempted. */
const LOST_IN_A_ROW = 3;

/** Tells somebody who looks on; their mistakes are theirs, and do not stop the run. */
const undisturbed = (tell: () => void): void => {
  try {
    tell();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/** Why an action is not attempted. */
type NotAttempted =
  Extract<Outcome, { readonly state: 'notAttempted' }> extends infer Each
    ? Each extends unknown
      ? Omit<Each, 'state'>
      : never
    : never;

/** What a run is given besides its actions. */
export interface RunOptions {
  readonly onOutcome?: ((result: ActionResult) => void) | undefined;
  /**
   * Told each object that is about to be written, as it was read just before. Where a write has to
   * be repeated it is told again, and the last counts.
   */
  readonly onWrite?: ((action: RunAction, object: JsonObject) => void) | undefined;
  /** Actions that are not attempted, because the dry run refused them. */
  readonly refusals?: Refusals | undefined;
  /** Streams, or other objects, worked on at the same time; five where it is below one. */
  readonly atOnce?: number | undefined;
  readonly itemsToTrim?: ItemsToTrim | undefined;
  /** Looks through all streams before images go; without it none goes. */
  readonly listedIn?: ListedIn | undefined;
}

/** Streams, or other objects, at the same time (design: Safety rules of a run). */
const LANES_AT_ONCE = 5;

/** Without a plan to ask, nothing may go. */
const nothingMayGo: ItemsToTrim = () => Promise.resolve([]);

/** Carries out actions in their order, and keeps account of each. */
export class ActionRun implements Run {
  readonly done: Promise<RunState>;
  private readonly listeners = new Set<() => void>();
  private readonly results: ActionResult[] = [];
  private readonly barrier = new Barrier();
  private readonly lastLook: LastLook;
  private readonly inFlight = new Set<string>();
  private readonly counts: Partial<Record<Outcome['state'], number>> = {};
  private phase: RunState['phase'] = 'running';
  private stopped: 'cancelled' | 'connectionLost' | null = null;
  private lostInARow = 0;
  private waiting: (() => void)[] = [];
  private readonly startedAt: Instant | null;
  private endedAt: Instant | null = null;
  private current: RunState;

  constructor(
    private readonly actions: readonly RunAction[],
    private readonly writeMode: WriteMode,
    private readonly connection: Connection,
    private readonly options: RunOptions = {},
  ) {
    this.lastLook = new LastLook(connection, options.listedIn);
    this.startedAt = connection.clock.now();
    this.current = this.snapshot();
    this.done = this.carryOutAll();
  }

  readonly state = (): RunState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly pause = (): void => {
    if (this.phase === 'running') this.enter('paused');
  };

  readonly resume = (): void => {
    if (this.phase !== 'paused') return;
    this.lastLook.forget();
    this.enter('running');
    this.release();
  };

  readonly cancel = (): void => {
    if (this.phase === 'ended') return;
    this.stopped ??= 'cancelled';
    this.lastLook.cancel();
    this.enter('cancelling');
    this.release();
  };

  private async carryOutAll(): Promise<RunState> {
    // The caller gets its run before the first step.
    await Promise.resolve();
    const { atOnce = LANES_AT_ONCE } = this.options;
    const workers = atOnce >= 1 ? Math.floor(atOnce) : LANES_AT_ONCE;
    for (const lanes of lanesOf(this.actions)) {
      await inParallel(lanes, Math.min(workers, lanes.length), async (lane) => {
        for (const action of lane) await this.step(action);
      });
    }
    this.endedAt = this.connection.clock.now();
    this.enter('ended');
    return this.current;
  }

  private async step(action: RunAction): Promise<void> {
    const reason = await this.whyNotAttempted(action);
    if (reason) {
      this.end(action, { state: 'notAttempted', ...reason });
      return;
    }
    this.inFlight.add(action.key);
    this.tell();
    const carriedOut = await this.carryOutSafely(action);
    this.inFlight.delete(action.key);
    this.noteConnection(carriedOut.connection);
    this.barrier.learn(carriedOut.listed ?? []);
    this.end(action, carriedOut.outcome);
  }

  /** Waits while the run is paused. */
  private async whyNotAttempted(action: RunAction): Promise<NotAttempted | null> {
    const dryRun = this.options.refusals?.get(action.key);
    if (dryRun) return { why: 'refusedInDryRun', dryRun };
    for (;;) {
      while (this.phase === 'paused' && !this.stopped) {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
      if (this.stopped) return { why: this.stopped };
      const held = this.barrier.holds(action);
      if (held) return { why: held };
      // In a dry run the streams still list whatever they would not list any more.
      if (action.type !== 'deleteImage' || this.writeMode.mode === 'dryRun') return null;
      const listing = await this.lastLook.listing(action.digest);
      // Paused or stopped during the look: then that comes first.
      if (this.phase !== 'running' || this.stopped) continue;
      if (listing === null) return null;
      return listing.why === 'listed'
        ? { why: 'stillListed' }
        : { why: 'streamsUnread', message: listing.message };
    }
  }

  /** Whatever goes wrong with one object never stops the others. */
  private async carryOutSafely(action: RunAction): Promise<CarriedOut> {
    try {
      return await carryOut(action, {
        connection: this.connection,
        writeMode: this.writeMode,
        givenUp: () => this.stopped !== null,
        itemsToTrim: this.options.itemsToTrim ?? nothingMayGo,
        onWrite: this.options.onWrite,
      });
    } catch (error) {
      const outcome: Outcome = { state: 'failed', message: messageOf(error), code: null };
      return { outcome, connection: 'answered' };
    }
  }

  private noteConnection(connection: CarriedOut['connection']): void {
    this.lostInARow = connection === 'lost' ? this.lostInARow + 1 : 0;
    if (connection !== 'loggedOut' && this.lostInARow < LOST_IN_A_ROW) return;
    this.stopped ??= 'connectionLost';
    this.release();
  }

  private end(action: RunAction, outcome: Outcome): void {
    const result = { action, outcome };
    this.results.push(result);
    this.barrier.note(action.key, outcome);
    this.counts[outcome.state] = (this.counts[outcome.state] ?? 0) + 1;
    undisturbed(() => this.options.onOutcome?.(result));
    this.tell();
  }

  private enter(phase: RunState['phase']): void {
    this.phase = phase;
    this.tell();
  }

  private release(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  private tell(): void {
    this.current = this.snapshot();
    for (const listener of this.listeners) undisturbed(listener);
  }

  private snapshot(): RunState {
    return {
      phase: this.phase,
      total: this.actions.length,
      results: this.results,
      done: this.results.length,
      counts: { ...this.counts },
      inFlight: [...this.inFlight],
      startedAt: this.startedAt,
      endedAt: this.endedAt,
    };
  }
}
