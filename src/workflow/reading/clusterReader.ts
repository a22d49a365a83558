import { readCluster } from '../../cluster/read/readCluster';
import type { ReadProgress, ReadReport } from '../../cluster/read/readReport';
import type { Connection } from '../../cluster/request/connection';
import { CancelledError } from '../../cluster/request/errors';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { StateHolder, type Store } from '../store';
import { Throttle } from './throttle';

/** Milliseconds between two plans while single objects come in. */
const PLAN_PAUSE = 500;
/** Milliseconds between two plans while a read streams in, which they hold up. */
const READING_PLAN_PAUSE = 2_000;
/** Milliseconds between two looks at the progress. */
const PROGRESS_PAUSE = 100;

/** What was read into the engine, and what is being read. */
export interface ReaderState {
  readonly reading: boolean;
  /** How far the read under way got. */
  readonly progress: ReadProgress | null;
  /** The latest read that came to its end; null before the first. */
  readonly report: ReadReport | null;
  /** Why the latest read did not come to its end; null where it did. */
  readonly error: unknown;
  /** Reads that came to their end. */
  readonly reads: number;
  /** Rises when the engine took something in that can change a plan. */
  readonly version: number;
  /** The version at the end of the latest complete read; plans of an earlier one stand on a part. */
  readonly wholeSince: number;
}

const initial: ReaderState = {
  reading: true,
  progress: null,
  report: null,
  error: null,
  reads: 0,
  version: 0,
  wholeSince: 0,
};

/** Reads a project, or all that the user may see, into an engine: at once, and anew on demand. */
export class ClusterReader implements Store<ReaderState> {
  private readonly holder = new StateHolder(initial);
  private underWay: AbortController | null = null;
  private readonly bump = new Throttle(PLAN_PAUSE, () => this.rise());
  private readonly bumpWhileReading = new Throttle(READING_PLAN_PAUSE, () => this.rise());

  /** @param project null for all that the user may see */
  constructor(
    private readonly project: string | null,
    private readonly intake: SnapshotIntake,
    private readonly connection: Connection,
  ) {}

  readonly state = this.holder.state;
  readonly subscribe = this.holder.subscribe;

  /**
   * Reads everything anew. A read that is under way is given up: what counts begins now.
   * @throws what readCluster throws; CancelledError when a later call took over
   */
  readonly refresh = async (): Promise<ReadReport> => {
    this.underWay?.abort();
    const stop = new AbortController();
    this.underWay = stop;
    this.holder.change({ reading: true, progress: null, error: null });
    let latest: ReadProgress | null = null;
    const show = new Throttle(PROGRESS_PAUSE, () => {
      if (!stop.signal.aborted) this.holder.change({ progress: latest });
    });
    try {
      const report = await readCluster({ project: this.project }, this.intake, {
        connection: this.connection,
        signal: stop.signal,
        onProgress: (progress) => {
          latest = progress;
          show.ask();
          this.bumpWhileReading.ask();
        },
      });
      // Given up when everything had been read: what began since then is what counts.
      if (stop.signal.aborted) throw new CancelledError();
      this.end(report);
      return report;
    } catch (error) {
      if (!stop.signal.aborted) this.fail(error);
      throw error;
    } finally {
      show.stop();
    }
  };

  /** Gives up the read that is under way; what was read to its end before goes on counting. */
  readonly stop = (): void => {
    this.underWay?.abort();
    // Without a whole read there is nothing to show.
    this.fail(this.state().reads === 0 ? new CancelledError() : null);
  };

  /** Notes that the engine took single objects in. */
  readonly touch = (): void => this.bump.ask();

  /** Ends everything: nobody looks any more. */
  readonly close = (): void => {
    this.underWay?.abort();
    this.bump.stop();
    this.bumpWhileReading.stop();
  };

  private end(report: ReadReport): void {
    const { reads, version } = this.state();
    this.holder.set({
      reading: false,
      progress: null,
      report,
      error: null,
      reads: reads + 1,
      version: version + 1,
      wholeSince: version + 1,
    });
  }

  private fail(error: unknown): void {
    const { version } = this.state();
    this.holder.change({ reading: false, progress: null, error, version: version + 1 });
  }

  private rise(): void {
    this.holder.change({ version: this.state().version + 1 });
  }
}
