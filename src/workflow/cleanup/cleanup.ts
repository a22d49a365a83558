import { askCurrentUser } from '../../cluster/access/currentUser';
import { clearedActions } from '../../cluster/run/dryRun';
import type { RunState } from '../../cluster/run/run';
import { execute, performDryRun, type ExecutionOptions } from '../../cluster/run/startRun';
import { confirmationFor, missingActs, type Confirmed } from '../../domain/model/confirmation';
import { isSameRun } from '../../domain/model/review';
import type { PolicyKind } from '../../domain/policies/options';
import type { Instant } from '../../domain/snapshot/records';
import { StateHolder, type Store } from '../store';
import {
  NotConfirmedError,
  WrongStepError,
  type CleanupAt,
  type CleanupState,
  type CleanupStep,
  type Reviewed,
  type StartedRun,
} from './cleanupState';
import {
  NoReviewError,
  planAndReview,
  readAgain,
  readAndReview,
  type CleanupGround,
  type Wanted,
} from './reviewing';
import { SavedObjects } from './savedObjects';

/** Milliseconds after which a read is too old to begin a run on: live signals may have missed some. */
const LATE = 300_000;

const isLate = (readAt: Instant | null, now: Instant | null): boolean =>
  readAt === null || now === null || now - readAt > LATE;

/**
 * One cleanup, by whichever policy: read, plan, review, dry run, confirm, run, report. It knows no
 * page: whoever leads it calls its methods and watches its state. It begins with a complete read and a
 * plan of its own; from then on the review that is shown is the one that the dry run is of, and that is carried out,
 * and nothing is carried out that was not confirmed.
 */
export class Cleanup<K extends PolicyKind> implements Store<CleanupState<K>> {
  private readonly holder = new StateHolder<CleanupState<K>>({ step: 'reading' });
  /** Ends what is under way; renewed with each step that takes its time. */
  private underWay = new AbortController();
  /** When the latest read began: what it says may be as old as that. */
  private readAt: Instant | null = null;
  private user: string | null = null;
  readonly state: () => CleanupState<K>;
  readonly subscribe: (listener: () => void) => () => void;

  /** @param onRun told when a run begins, so that its report outlives this */
  constructor(
    private readonly ground: CleanupGround<K>,
    private wanted: Wanted<K>,
    private readonly onRun: (started: StartedRun<K>) => void = () => undefined,
  ) {
    this.state = this.holder.state;
    this.subscribe = this.holder.subscribe;
  }

  /** Begins, or begins again, with a complete read. What the user took out before stays out. */
  readonly read = async (): Promise<void> => {
    const { signal } = this.renew();
    this.holder.set({ step: 'reading' });
    void askCurrentUser(this.ground.connection).then((name) => {
      this.user = name;
    });
    try {
      const began = this.now();
      const reviewed = await readAndReview(this.ground, this.wanted, signal);
      if (signal.aborted) return;
      this.readAt = began;
      this.show(reviewed, { changed: false });
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  };

  /**
   * Reviews something else: what the user took out or in, or did with the options.
   * @throws {WrongStepError} when it does not stand at the review
   */
  readonly revise = async (change: Partial<Wanted<K>>): Promise<void> => {
    const { reviewed } = this.at('review');
    const { signal } = this.renew();
    const wanted = { ...this.wanted, ...change };
    this.wanted = wanted;
    // What was chosen is shown at once, what it does when it is known.
    this.holder.set({
      step: 'review',
      reviewed: { ...reviewed, ...wanted },
      busy: true,
      changed: false,
    });
    try {
      const next = await planAndReview(this.ground, wanted, this.now());
      // Aborted where something else was taken out or in meanwhile, or everything is read again.
      if (!signal.aborted) this.show(next, { changed: false });
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  };

  /**
   * Has the server do a dry run of exactly what is reviewed.
   * @throws {WrongStepError} when it does not stand at a review that is settled
   */
  readonly dryRun = async (): Promise<void> => {
    const { reviewed, busy } = this.at('review');
    if (busy) throw new WrongStepError('review', 'reading');
    const { signal } = this.renew();
    let done = 0;
    this.holder.set({ step: 'dryRun', reviewed, done });
    const dryRun = await performDryRun(reviewed.review.actions, {
      ...this.work(reviewed),
      signal,
      onOutcome: () => {
        done += 1;
        if (!signal.aborted) this.holder.set({ step: 'dryRun', reviewed, done });
      },
    });
    if (!signal.aborted) this.askToConfirm(reviewed, dryRun, false);
  };

  /**
   * Carries out exactly what the dry run was of, except what it refused. What was read too long
   * ago is read again first; where that, or live signals, tell of something that changes it, such as a
   * new pod that uses a tag, it goes back to the review instead. Until the run begins, `close` or
   * `read` keeps it from ever beginning. Resolves at the end of the run.
   * @throws {WrongStepError} when it does not stand at the confirmation
   * @throws {NotConfirmedError} when something that has to be confirmed was not
   */
  readonly execute = async (confirmed: Confirmed): Promise<void> => {
    const { reviewed, dryRun, confirmation, checking } = this.at('confirm');
    const missing = missingActs(confirmation, confirmed);
    if (missing.length > 0) throw new NotConfirmedError(missing);
    // A second click while the first one is being looked at must not start a second run.
    if (checking) return;
    const { signal } = this.renew();
    this.askToConfirm(reviewed, dryRun, true);
    try {
      const latest = await this.reviewOnceMore(reviewed, signal);
      // Nothing may be awaited from here to the run: who cancelled was told that it does not begin.
      if (signal.aborted) return;
      if (!isSameRun(reviewed.review, latest.review)) {
        this.show(latest, { changed: true });
        return;
      }
      await this.carryOut(latest, dryRun);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  };

  /** Ends what is under way and has not begun to change anything. A run that began goes on. */
  readonly close = (): void => this.underWay.abort();

  private async reviewOnceMore(reviewed: Reviewed<K>, signal: AbortSignal): Promise<Reviewed<K>> {
    const now = this.now();
    if (isLate(this.readAt, now)) {
      await readAgain(this.ground, reviewed, signal);
      this.readAt = now;
    }
    return planAndReview(this.ground, this.wanted, reviewed.now);
  }

  private async carryOut(reviewed: Reviewed<K>, dryRun: RunState): Promise<void> {
    const { kind, project } = this.ground;
    const saved = new SavedObjects();
    const run = execute(reviewed.review.actions, {
      ...this.work(reviewed),
      dryRun,
      onWrite: (action, object) => saved.keep(action, object),
    });
    const userName = () => this.user;
    const started: StartedRun<K> = { kind, project, run, reviewed, userName, saved };
    this.holder.set({ step: 'running', started });
    this.onRun(started);
    await run.done;
    // Where it was read again meanwhile, the report is with whoever was told of the run.
    const state = this.state();
    if (state.step === 'running' && state.started === started) {
      this.holder.set({ step: 'report', started });
    }
  }

  private work({
    review,
  }: Reviewed<K>): Pick<ExecutionOptions, 'connection' | 'itemsToTrim' | 'listedIn' | 'atOnce'> {
    const { kind, engine, connection } = this.ground;
    return {
      connection,
      itemsToTrim: (stream) => engine.itemsToTrim(kind, stream),
      listedIn: (page) => engine.listedIn(page),
      atOnce: review.atOnce,
    };
  }

  private show(reviewed: Reviewed<K>, { changed }: { readonly changed: boolean }): void {
    this.holder.set({ step: 'review', reviewed, busy: false, changed });
  }

  private askToConfirm(reviewed: Reviewed<K>, dryRun: RunState, checking: boolean): void {
    const confirmation = confirmationFor(reviewed.review.acts, clearedActions(dryRun));
    this.holder.set({ step: 'confirm', reviewed, dryRun, confirmation, checking });
  }

  private fail(error: unknown): void {
    const failure =
      error instanceof NoReviewError ? error.failure : ({ why: 'error', error } as const);
    this.holder.set({ step: 'failed', failure });
  }

  private at<Step extends CleanupStep>(step: Step): CleanupAt<K, Step> {
    const state = this.state();
    if (state.step !== step) throw new WrongStepError(step, state.step);
    return state as CleanupAt<K, Step>;
  }

  private now(): Instant | null {
    return this.ground.connection.clock.now();
  }

  private renew(): AbortController {
    this.underWay.abort();
    this.underWay = new AbortController();
    return this.underWay;
  }
}
