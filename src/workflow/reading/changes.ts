import type { LiveChange } from '../../cluster/live/signalIntake';
import type { ReadReport } from '../../cluster/read/readReport';
import { StateHolder, type Store } from '../store';

/** Milliseconds without a change after which everything is read anew. */
const QUIET = 30_000;

/** What changed since the latest complete read. */
export interface ChangesState {
  /** Objects that changed and were taken in. */
  readonly taken: number;
  /** Objects that changed and could not be read: their kind no longer counts as wholly read. */
  readonly unread: number;
  /** Whether changes are being told at all. */
  readonly live: boolean;
}

const none = { taken: 0, unread: 0 };

/** Counts changes as they are told, and has everything read anew when they have ceased for a while. */
export class Changes implements Store<ChangesState> {
  private readonly holder = new StateHolder<ChangesState>({ ...none, live: false });
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** A complete read is under way: it must not be given up for another one. */
  private reading = false;

  /**
   * @param refresh reads everything anew
   * @param onTaken told whenever the engine took something in
   */
  constructor(
    private readonly refresh: () => Promise<ReadReport>,
    private readonly onTaken: () => void,
  ) {}

  readonly state = this.holder.state;
  readonly subscribe = this.holder.subscribe;

  readonly note = ({ taken, unread }: Pick<LiveChange, 'taken' | 'unread'>): void => {
    const last = this.state();
    this.holder.change({ taken: last.taken + taken, unread: last.unread + unread });
    // Every further change begins the wait anew, unless what is shown lacks something already.
    if (last.unread === 0) this.wait();
    this.onTaken();
  };

  readonly setLive = (live: boolean): void => {
    if (live !== this.state().live) this.holder.change({ live });
  };

  /** A complete read begins: what changed until now is in it. */
  readonly readBegins = (): void => {
    this.reading = true;
    this.stopWaiting();
  };

  /** A complete read did not come to its end: what changed is still to be read. */
  readonly readFailed = (): void => {
    this.reading = false;
    const { taken, unread } = this.state();
    if (taken > 0 || unread > 0) this.wait();
  };

  /** A complete read came to its end. */
  readonly readEnded = (): void => {
    this.reading = false;
    this.stopWaiting();
    const { live } = this.state();
    this.holder.set({ ...none, live });
  };

  readonly close = (): void => this.stopWaiting();

  private wait(): void {
    this.stopWaiting();
    if (this.reading) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.refresh().catch(() => undefined);
    }, QUIET);
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
